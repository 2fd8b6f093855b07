import { expect, test } from 'vitest';
import { withoutUnused } from '../../src/compile/used-styles.ts';

const kept = (css: string): string => withoutUnused(css, (name) => !name.startsWith('govuk-') || ['govuk-link', 'govuk-button'].includes(name));

test.each([
  ['a rule for a class that nothing uses goes', '.govuk-button{color:red}.govuk-button--start{color:blue}', '.govuk-button{color:red}'],
  ['of several selectors those go', '.govuk-link:hover,.govuk-back-link:hover,.govuk-button:is(.a,.b){top:0}', '.govuk-link:hover,.govuk-button:is(.a,.b){top:0}'],
  ['a class that must not be there is no use of it', '.govuk-button:not(.govuk-button--start){top:0}', '.govuk-button:not(.govuk-button--start){top:0}'],
  ['a selector is whole however deep it is', '.own:not(:has(.a .b:nth-child(3))),.c:is(:not(:has(.d:nth-child(2),.e)),.f){top:0}', '.own:not(:has(.a .b:nth-child(3))),.c:is(:not(:has(.d:nth-child(2),.e)),.f){top:0}'],
  ['nor is it one as deep as that', '.govuk-link:not(:has(.govuk-hint:nth-child(3))) .own,.govuk-hint:has(.a:nth-child(2)){top:0}', '.govuk-link:not(:has(.govuk-hint:nth-child(3))) .own{top:0}'],
  ['a selector stays while one of the ways in which it holds is used', ':is(.govuk-hint,.own) a,.own:has(>.govuk-hint,+.govuk-link) b,:is(.govuk-hint,.govuk-back-link) c{top:0}', ':is(.govuk-hint,.own) a,.own:has(>.govuk-hint,+.govuk-link) b{top:0}'],
  ['one within another goes with either', '.govuk-hint .govuk-link{top:0}.govuk-link .own{top:0}', '.govuk-link .own{top:0}'],
  ['a condition goes with the last of its rules', '@media print{.govuk-hint{top:0}}@media print{@supports(top:0){.govuk-hint{top:0}}a{top:0}}', '@media print{a{top:0}}'],
  ['rules without such a class stay', ':root{--a:"}{;"}.own,[data-a="x{y"]{content:";"}@page{margin:0}@layer a;', ':root{--a:"}{;"}.own,[data-a="x{y"]{content:";"}@page{margin:0}@layer a;'],
])('%s', (_, css, left) => {
  expect(kept(css)).toBe(left);
});
