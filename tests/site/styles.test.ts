import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { palette } from '../../src/chart/palette.ts';
import { contrast, readableOn } from '../../src/chart/contrast.ts';
import { cssString, themeOf } from '../../src/site/styles/theme.ts';
import { fixture } from './fixture.ts';

const withColour = (colour: string | null) => fixture({ council: { ...fixture().council, colour } });

describe('contrast', () => {
  it.each([['#000000', '#ffffff', 21], ['#ffffff', '#ffffff', 1], ['#767676', '#ffffff', 4.54]])('of %s on %s is %d', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
  });

  it('keeps a colour that can be read', () => {
    expect(readableOn('#5c2d7a', '#ffffff')).toBe('#5c2d7a');
  });

  it('makes any colour readable on light and on dark', () => {
    const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(fc.property(colours, fc.constantFrom('#ffffff', '#f6f7f8', '#14181c', '#1b2025'), (colour, ground) => {
      expect(contrast(readableOn(colour, ground), ground)).toBeGreaterThanOrEqual(4.5);
    }));
  });
});

describe('the theme', () => {
  it('darkens a council colour that white text cannot stand on', () => {
    const accent = /--masthead:(#[0-9a-f]{6})/.exec(themeOf(withColour('#ffcc00')))?.[1] ?? '';
    expect(contrast(accent, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(accent).not.toBe('#ffcc00');
  });

  it('has a colour for a council that names none', () => {
    expect(themeOf(withColour(null))).toMatch(/--accent:#[0-9a-f]{6}/);
  });

  it('sets every colour of pictures for light, for dark and for colours that a reader sets', () => {
    const theme = themeOf(fixture());
    for (const token of Object.keys(palette)) expect(theme.split(`--chart-${token}:`)).toHaveLength(4);
  });

  it('prints marking, council, edition and draft mark on every page where there are no margin boxes', () => {
    const { council, edition } = fixture();
    const theme = themeOf(fixture({ edition: { ...edition, marking: 'OFFICIAL', draft: true } }));
    const [, firefox = ''] = theme.split('@supports (-moz-orient:inline)');
    // A line stays free between them and the words of the page.
    expect(firefox).toContain('body::before{display:table-header-group;content:"OFFICIAL""\\a\\a0 ";white-space:pre-line;');
    expect(firefox).toContain(`body::after{display:table-footer-group;content:"\\a ""OFFICIAL""\\a "${cssString(`${council.shortName}, ${edition.title} (Draft)`)};`);
  });

  it('prints the council at the left and the edition at the right of the head of every page', () => {
    const { council, edition } = fixture();
    const theme = themeOf(fixture({ edition: { ...edition, draft: true } }));
    expect(theme).toContain(`@top-left{content:${cssString(council.shortName)};`);
    expect(theme).toContain(`@top-right{content:${cssString(`${edition.title} (Draft)`)};`);
  });

  it.each(['OFFICIAL"; } body { display: none } /*', 'a\\', 'a\nb', '</style>'])('lets no marking out of its string: %j', (marking) => {
    expect(cssString(marking).slice(1, -1)).not.toMatch(/["<{};\n]|\\(?![0-9a-f]+ )/);
    const theme = themeOf(fixture({ edition: { ...fixture().edition, marking } }));
    expect(theme).toContain(`@top-center{content:${cssString(marking)};`);
  });

  it('prints no empty marking', () => {
    expect(themeOf(fixture({ edition: { ...fixture().edition, marking: null } }))).not.toContain('@top-center');
  });

  it('counts pages in the words of the report', () => {
    expect(themeOf(fixture())).toContain('@bottom-right{content:"Page " counter(page) " of " counter(pages);');
  });
});
