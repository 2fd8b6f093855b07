import { describe, expect, it } from 'vitest';
import { anchorOn, fileFrom, hrefFrom, imageFrom, outputPages, pageFile, routeName, type Page, type PageRef } from '../../src/site/links.ts';
import { fixture } from './fixture.ts';

const on = (ref: PageRef, whole = false): Page => ({ ref, whole });
const home = on({ page: 'home' });
const indicator = on({ page: 'indicator', id: 'assess-45' });

describe('links between pages', () => {
  it.each([
    ['home to a section', home, { page: 'section', id: 'early-help' } as const, 'early-help.html'],
    ['home to an indicator', home, { page: 'indicator', id: 'assess-45' } as const, 'indicators/assess-45.html'],
    ['an indicator to a statement', indicator, { page: 'section', id: 'early-help', anchor: 'p1-2' } as const, '../early-help.html#p1-2'],
    ['an indicator to another', indicator, { page: 'indicator', id: 'reviews' } as const, '../indicators/reviews.html'],
    ['a place on the same page', on({ page: 'evidence' }), { page: 'evidence', anchor: 'audit' } as const, '#audit'],
    ['home to itself', home, { page: 'home' } as const, 'index.html'],
  ])('are relative and name the file: %s', (_, from, to, href) => {
    expect(hrefFrom(from, to)).toBe(href);
  });

  it('lead to files of the output from a folder deep', () => {
    expect(fileFrom(indicator, 'assets/site.css')).toBe('../assets/site.css');
  });

  it('encode the names of images', () => {
    expect(imageFrom(home, 'our logo #1.png')).toBe('assets/images/our%20logo%20%231.png');
  });
});

describe('links within the report on one page', () => {
  const section = on({ page: 'section', id: 'early-help' }, true);

  it('stay on the page', () => {
    expect(hrefFrom(section, { page: 'indicator', id: 'assess-45' })).toBe('#indicator-assess-45');
    expect(hrefFrom(section, { page: 'evidence', anchor: 'audit' })).toBe('#evidence--audit');
  });

  it('lead to the ids that the places get there', () => {
    const place = anchorOn(section, 'p1-2');
    expect(hrefFrom(on({ page: 'actions' }, true), { page: 'section', id: 'early-help', anchor: 'p1-2' })).toBe(`#${place}`);
  });

  it('leave it for pages that it does not hold', () => {
    expect(hrefFrom(section, { page: 'accessibility' })).toBe('accessibility.html');
  });
});

describe('page names', () => {
  it.each(['actions', 'index', 'search', 'assets', 'con', 'com1', 'indicators'])('keep a section called %s apart from what has that name', (id) => {
    expect(pageFile({ page: 'section', id })).toBe(`section-${id}.html`);
    expect(routeName({ page: 'section', id })).toBe(`section-${id}`);
  });

  it('are all different', () => {
    const files = outputPages(fixture()).map((page) => pageFile(page).toLowerCase());
    expect(new Set(files).size).toBe(files.length);
    expect(files).toContain('section-actions.html');
  });
});
