import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { proposed, sectionsOf } from './propose.ts';
import { png } from './word-file.ts';

const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`;
const p = (text: string, properties = '', look = ''): string => `<a:p>${properties}<a:r><a:rPr ${look}/><a:t>${text}</a:t></a:r></a:p>`;
const shape = (type: string, content: string): string => `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody>${content}</p:txBody></p:sp>`;
const slide = (content: string): string => `<p:sld><p:cSld><p:spTree>${content}</p:spTree></p:cSld></p:sld>`;
const cell = (text: string): string => `<a:tc><a:txBody>${p(text)}</a:txBody></a:tc>`;

const deck = (): Uint8Array => zipSync(Object.fromEntries(Object.entries({
  'ppt/presentation.xml': '<p:presentation><p:sldIdLst><p:sldId r:id="r2"/><p:sldId r:id="r1"/></p:sldIdLst></p:presentation>',
  'ppt/_rels/presentation.xml.rels': `<Relationships>${relation('r1', 'slide', 'slides/slide1.xml')}${relation('r2', 'slide', 'slides/slide2.xml')}</Relationships>`,
  'ppt/slides/slide1.xml': slide(shape('title', p('Front door (cont.)')) + `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr>${cell('Measure')}${cell('Now')}</a:tr><a:tr>${cell('Seen')}${cell('93%')}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame><p:pic><p:nvPicPr><p:cNvPr name="Picture 3" descr="Calls by month"/></p:nvPicPr><p:blipFill><a:blip r:embed="p1"/></p:blipFill></p:pic><p:graphicFrame><p:nvGraphicFramePr><p:cNvPr name="Chart 4" descr="Contacts"/></p:nvGraphicFramePr><a:graphic><a:graphicData><c:chart r:id="c1"/></a:graphicData></a:graphic></p:graphicFrame><p:graphicFrame><p:nvGraphicFramePr><p:cNvPr name="Diagram 5"/></p:nvGraphicFramePr><a:graphic><a:graphicData><dgm:relIds r:dm="d1"/></a:graphicData></a:graphic></p:graphicFrame>`),
  'ppt/slides/_rels/slide1.xml.rels': `<Relationships>${relation('p1', 'image', '../media/image1.png')}${relation('c1', 'chart', '../charts/chart1.xml')}${relation('d1', 'diagramData', '../diagrams/data1.xml')}${relation('n1', 'notesSlide', '../notesSlides/notesSlide1.xml')}</Relationships>`,
  'ppt/slides/slide2.xml': slide(shape('body', p('Strengths', '<a:pPr><a:buNone/></a:pPr>', 'b="1"') + p('Calls are answered.') + p('In a minute.', '<a:pPr lvl="1"/>')) + shape('title', p('Front door')) + shape('ftr', p('one borough')) + shape('sldNum', p('2'))),
  'ppt/notesSlides/notesSlide1.xml': `<p:notes>${shape('body', p('Say that it is better.'))}</p:notes>`,
  'ppt/charts/chart1.xml': '<c:chartSpace><c:title><a:p><a:r><a:t>Contacts by month</a:t></a:r></a:p></c:title><c:cat><c:v>April</c:v></c:cat></c:chartSpace>',
  'ppt/diagrams/data1.xml': '<dgm:dataModel><a:p><a:r><a:t>Plan it</a:t></a:r></a:p><a:p><a:r><a:t>Do it</a:t></a:r></a:p></dgm:dataModel>',
  'ppt/media/image1.png': png,
}).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content])));

test('a deck becomes sections by the titles of its slides, in their order, and what was to be spoken stays over', async () => {
  const proposal = await proposed(deck(), { name: 'last-year.pptx' });
  expect(sectionsOf(proposal)).toEqual({
    '11-front-door.md': '## What we know\n\n### Strengths\n\n- Calls are answered.\n  - In a minute.\n\n| Measure | Now |\n| --- | ---: |\n| Seen | 93% |\n\n![Calls by month](front-door-picture.png)\n\n## How we know it\n\n## What next',
  });
  const drawn = 'a chart or drawing, or a picture that is not in the file: save it as PNG and put it into the folder public';
  expect(proposal.lists?.[0]?.lines).toEqual([`“Contacts”: ${drawn}`, `“Diagram 5”: ${drawn}`, '“one borough”: head or foot of pages', '“Contacts by month; April”: drawing or chart', '“Plan it; Do it”: drawing or chart', '“Say that it is better.”: speaker notes']);
});
