import { describe, expect, it } from 'vitest';
import { parsed, section, sectionPath, told } from './parsing.ts';

/** What is written from line 5 on, and what is said of it: line and column, rule, message, hint. */
const cases: [string, string, [string, string, string, string][]][] = [
  [
    'account: a voice without source and consent',
    ':::voice\nThey listen.\n:::',
    [
      ['5:1', 'directive-attribute', '`:::voice` does not say who said or saw it, and when, nor that consent to share it is recorded; expected `source` and `consent` in braces.', 'Write `:::voice{source="who said or saw it, and when" consent=recorded}`, with no space before the brace.'],
    ],
  ],
  [
    'account: an example without consent',
    ':::example{source="Audit, May 2022"}\nPlans are short.\n:::',
    [
      ['5:1', 'directive-attribute', '`:::example` does not say that consent to share it is recorded; expected `consent` in braces.', 'Write `:::example{source="who said or saw it, and when" consent=recorded}`, with no space before the brace; or `consent=not-needed`, if it tells of no single child or family.'],
    ],
  ],
  [
    'account: a space before the brace',
    ':::voice {source="Panel" consent=recorded}',
    [
      ['5:1', 'directive-malformed', '`:::voice {source="Panel" consent=recorded}` would be printed as it stands: it neither opens nor closes a block.', 'Write `:::voice{source="…" consent=recorded}` with no space before the name or the brace, and `:::` after its words.'],
    ],
  ],
  [
    'account: consent that a voice cannot do without',
    ':::voice{source="Panel" consent=not-needed}\nThey listen.\n:::',
    [
      ['5:25', 'directive-attribute', '`consent` of `voice` must be `recorded`, but it is `not-needed`.', 'Write `recorded`.'],
    ],
  ],
  [
    'account: a voice that is never closed, without words',
    ':::voice{source="Panel" consent=recorded}',
    [
      ['5:1', 'directive-malformed', '`:::voice` holds no words.', 'Put what was said or done below it, and `:::` after that.'],
      ['5:1', 'directive-unclosed', '`:::voice` is opened here and never closed.', 'Close it with a line of `:::` where the voice ends.'],
    ],
  ],
  [
    'cite: a citation of nothing',
    'Words. [@]',
    [
      ['5:9', 'citation-malformed', 'The citation `[@]` names no id; expected `[@id]`.', 'Write `[@id]`, or `[@id; @id]` for several.'],
    ],
  ],
  [
    'cite: words for an id',
    'Words. [@Early Help]',
    [
      ['5:9', 'citation-malformed', '`@Early Help` is not an id; expected `@` and lower-case letters, digits and single hyphens.', 'Write the id as it stands in the data, such as `@early-help`.'],
    ],
  ],
  [
    'cite: a space after the bracket',
    'Words. [ @a]',
    [
      ['5:8', 'citation-malformed', '`[ @a]` has a space next to a bracket.', 'Take the spaces next to the brackets out.'],
    ],
  ],
  [
    'cite: a space before the bracket',
    'Words. [@a ]',
    [
      ['5:8', 'citation-malformed', '`[@a ]` has a space next to a bracket.', 'Take the spaces next to the brackets out.'],
    ],
  ],
  [
    'cite: a comma between ids',
    'Words. [@a, @b]',
    [
      ['5:9', 'citation-malformed', '`@a, @b` is not one id; ids in a citation are divided by semicolons.', 'Write `[@a; @b]`.'],
    ],
  ],
  [
    'cite: nothing between ids',
    'Words. [@a @b]',
    [
      ['5:9', 'citation-malformed', '`@a @b` is not one id; ids in a citation are divided by semicolons.', 'Write `[@a; @b]`.'],
    ],
  ],
  [
    'cite: an id without its mark',
    'Words. [@a; b]',
    [
      ['5:13', 'citation-malformed', '`b` in a citation has no `@` before it; expected `@id`.', 'Write `@b`.'],
    ],
  ],
  [
    'cite: a semicolon too many',
    'Words. [@a;]',
    [
      ['5:8', 'citation-malformed', '`[@a;]` has a semicolon with no id after or before it.', 'Write `[@id]`, or `[@id; @id]` for several.'],
    ],
  ],
  [
    'cite: a citation for the words of a link',
    '[@a](https://example.org)',
    [
      ['5:1', 'citation-malformed', '`[@a]` is a citation and cannot be the words of a link.', 'Put a space after the citation, or take the `@` out of the link.'],
    ],
  ],
  [
    'cite: round brackets',
    'Words (@eh-seen).',
    [
      ['5:7', 'citation-malformed', '`(@eh-seen)` stands in round brackets; a citation stands in square brackets.', 'Write `[@eh-seen]`.'],
    ],
  ],
  [
    'cite: no opening bracket',
    'Words @eh-seen] more.',
    [
      ['5:7', 'citation-malformed', '`@eh-seen]` has no opening bracket.', 'Write `[@eh-seen]`.'],
    ],
  ],
  [
    'cite: no closing bracket',
    'Words [@eh-seen.',
    [
      ['5:7', 'citation-malformed', 'The citation that begins with `[@eh-seen` has no closing bracket.', 'Close it: `[@eh-seen]`; put a backslash before the bracket if it is not a citation.'],
    ],
  ],
  [
    'kpi: an unknown show',
    'Now :kpi[a]{show=chnge}.',
    [
      ['5:13', 'directive-attribute', '`show` of `kpi` must be `value`, `fraction`, `numerator`, `denominator`, `target`, `rag`, `date`, `change`, `comparator` or `share`, but it is `chnge`.', 'Did you mean `change`?'],
    ],
  ],
  [
    'kpi: an unknown attribute',
    'Now :kpi[a]{shw=change}.',
    [
      ['5:13', 'directive-attribute', '`kpi` does not know `shw`; expected `show`, `period`, `at`, `of`, `part` or `by`.', 'Did you mean `show`?'],
    ],
  ],
  [
    'kpi: an unknown period',
    'Now :kpi[a]{period=monthly}.',
    [
      ['5:13', 'directive-attribute', '`period` of `kpi` must be `snapshot`, `month`, `quarter`, `ytd`, `rolling-12m` or `annual`, but it is `monthly`.', 'Did you mean `month`?'],
    ],
  ],
  [
    'kpi: a day that does not exist',
    'Now :kpi[a]{at=2022-02-30}.',
    [
      ['5:13', 'directive-attribute', '`at` of `kpi` must be a day that exists, written YYYY-MM-DD, but it is `2022-02-30`.', 'Write a day that exists, written YYYY-MM-DD.'],
    ],
  ],
  [
    'kpi: an unknown comparator',
    'Now :kpi[a]{show=comparator of=englnd}.',
    [
      ['5:29', 'directive-attribute', '`of` of `kpi` must be `england`, `region`, `statistical-neighbours` or `own-last-year`, but it is `englnd`.', 'Did you mean `england`?'],
    ],
  ],
  [
    'kpi: words for an id',
    'Now :kpi[EH Seen].',
    [
      ['5:5', 'kpi-malformed', '`EH Seen` is not the id of an indicator; expected lower-case letters, digits and single hyphens.', 'Write `:kpi[eh-seen]`.'],
    ],
  ],
  [
    'kpi: no id',
    'Now :kpi{show=change}.',
    [
      ['5:5', 'kpi-malformed', '`:kpi{show=change}` names no indicator; expected `:kpi[id]`.', 'Write the id in square brackets straight after `:kpi`, and close the brackets.'],
    ],
  ],
  [
    'kpi: a space before the bracket',
    'Now :kpi [a].',
    [
      ['5:5', 'kpi-malformed', '`:kpi [a]` has its id not in square brackets straight after it.', 'Write `:kpi[a]`.'],
    ],
  ],
  [
    'kpi: no closing bracket',
    'Now :kpi[a.',
    [
      ['5:5', 'kpi-malformed', '`:kpi` names no indicator; expected `:kpi[id]`.', 'Write the id in square brackets straight after `:kpi`, and close the brackets.'],
    ],
  ],
  [
    'kpi: a space after the colon',
    'Now : kpi[a].',
    [
      ['5:5', 'kpi-malformed', '`: kpi[a]` would be printed as it stands.', 'Write `:kpi[id]`, without spaces.'],
    ],
  ],
  [
    'kpi: no closing brace',
    'Now :kpi[a]{show=change.',
    [
      ['5:12', 'kpi-malformed', '`{show=change.` after `:kpi` cannot be read and would be printed as it stands.', 'Write `{show=change}`: a name, an equals sign and a value, with spaces between several, and a closing brace.'],
    ],
  ],
  [
    'kpi: a statement id without its space',
    'Now :kpi[a]{#now}',
    [
      ['5:13', 'directive-attribute', 'The `{#…}` belongs to `kpi` here, because no space stands before it.', 'Put a space before `{#…}` to give the paragraph or list item an id.'],
    ],
  ],
  [
    'kpi: a misspelt name',
    'Now :kip[a].',
    [
      ['5:5', 'directive-unknown', '`:kip` is not a directive that can stand in a sentence; expected `:kpi[id]`.', 'Did you mean `:kpi`?'],
    ],
  ],
  [
    'kpi: capitals',
    'Now :KPI[a].',
    [
      ['5:5', 'directive-unknown', '`:KPI` is not a directive; expected `:kpi`, in small letters.', 'Write `:kpi[a]`.'],
    ],
  ],
  [
    'embed: no indicator',
    '::chart',
    [
      ['5:1', 'directive-malformed', '`::chart` names no indicator; expected `::chart[id]`.', 'Write the id of an indicator in square brackets: `::chart[id]`.'],
    ],
  ],
  [
    'embed: words for an indicator',
    '::chart[EH seen]',
    [
      ['5:1', 'directive-malformed', '`EH seen` is not the id of an indicator; expected lower-case letters, digits and single hyphens.', 'Write the id of an indicator in square brackets: `::chart[id]`.'],
    ],
  ],
  [
    'embed: an unknown attribute',
    '::actions{sections=early-help}',
    [
      ['5:11', 'directive-attribute', '`actions` does not know `sections`; expected `section`.', 'Did you mean `section`?'],
    ],
  ],
  [
    'embed: an unknown RAG',
    '::scorecard{theme=early-help rag=redd}',
    [
      ['5:30', 'directive-attribute', '`rag` of `scorecard` must be `red`, `amber`, `green`, `not-rated` or `no-target`, but it is `redd`.', 'Did you mean `red`?'],
    ],
  ],
  [
    'embed: an unknown kind',
    '::evidence{kind=audits}',
    [
      ['5:12', 'directive-attribute', '`kind` of `evidence` must be `data`, `audit`, `observation`, `feedback`, `survey`, `staff`, `review`, `inspection` or `document`, but it is `audits`.', 'Did you mean `audit`?'],
    ],
  ],
  [
    'embed: brackets where none belong',
    '::evidence[audit]',
    [
      ['5:1', 'directive-malformed', '`::evidence` takes nothing in square brackets, but has `audit`.', 'Write `::evidence` alone, or choose with braces.'],
    ],
  ],
  [
    'embed: a misspelt name',
    '::judgement',
    [
      ['5:1', 'directive-unknown', '`::judgement` is not a directive; expected `::chart`, `::scorecard`, `::evidence`, `::actions`, `::judgements`.', 'Did you mean `::judgements`?'],
    ],
  ],
  [
    'embed: an unknown name',
    '::pie-of-everything',
    [
      ['5:1', 'directive-unknown', '`::pie-of-everything` is not a directive; expected `::chart`, `::scorecard`, `::evidence`, `::actions`, `::judgements`.', 'Take it out, or use `::chart`, `::scorecard`, `::evidence`, `::actions`, `::judgements`, `:::internal`, `:::voice`, `:::example`, `:kpi`.'],
    ],
  ],
  [
    'embed: a figure on a line of its own',
    '::kpi[a]',
    [
      ['5:1', 'directive-unknown', '`::kpi` is not a directive; expected `::chart`, `::scorecard`, `::evidence`, `::actions`, `::judgements`.', 'Write `:kpi` in a sentence.'],
    ],
  ],
  [
    'embed: within a sentence',
    'See ::chart[a] and more.',
    [
      ['5:5', 'directive-malformed', '`::chart[a]` would be printed as it stands: a directive stands alone on its line, without a space after its colons and with nothing after it.', 'Put it on a line of its own, as in `::chart[id]`, or `:::internal` with a closing `:::`.'],
    ],
  ],
  [
    'embed: within a sentence, with one colon',
    'See :chart[a] and more.',
    [
      ['5:5', 'directive-malformed', '`:chart[a]` stands in a sentence; `::chart` stands on a line of its own.', 'Write `::chart[a]` on a line of its own.'],
    ],
  ],
  [
    'embed: a space after the colons',
    ':: chart[a]',
    [
      ['5:1', 'directive-malformed', '`:: chart[a]` would be printed as it stands: a directive stands alone on its line, without a space after its colons and with nothing after it.', 'Put it on a line of its own, as in `::chart[id]`, or `:::internal` with a closing `:::`.'],
    ],
  ],
  [
    'embed: words after it',
    '::evidence of this',
    [
      ['5:1', 'directive-malformed', '`::evidence` would be printed as it stands: a directive stands alone on its line, without a space after its colons and with nothing after it.', 'Put it on a line of its own, as in `::chart[id]`, or `:::internal` with a closing `:::`.'],
    ],
  ],
  [
    'block: never closed',
    ':::internal\nSecret.',
    [
      ['5:1', 'directive-unclosed', '`:::internal` is opened here and never closed.', 'Close it with a line of `:::` where the internal part ends.'],
    ],
  ],
  [
    'block: words after its name',
    ':::internal only\nSecret.\n:::',
    [
      ['5:1', 'directive-malformed', '`:::internal only` opens no internal block, so that what follows would be printed for everybody.', 'Write `:::internal` alone on its line, in small letters, with no space after the colons.'],
    ],
  ],
  [
    'block: a space after the colons',
    '::: internal\nSecret.\n:::',
    [
      ['5:1', 'directive-malformed', '`::: internal` opens no internal block, so that what follows would be printed for everybody.', 'Write `:::internal` alone on its line, in small letters, with no space after the colons.'],
    ],
  ],
  [
    'block: a capital',
    ':::Internal\nSecret.\n:::',
    [
      ['5:1', 'directive-unknown', '`:::Internal` is not a directive; expected `:::internal`, `:::voice`, `:::example`.', 'Did you mean `:::internal`?'],
    ],
  ],
  [
    'block: another name',
    ':::private\nSecret.\n:::',
    [
      ['5:1', 'directive-unknown', '`:::private` is not a directive; expected `:::internal`, `:::voice`, `:::example`.', 'Take it out, or use `::chart`, `::scorecard`, `::evidence`, `::actions`, `::judgements`, `:::internal`, `:::voice`, `:::example`, `:kpi`.'],
    ],
  ],
  [
    'block: a heading in it',
    ':::internal\n## What next\n:::',
    [
      ['6:1', 'heading-misplaced', 'The heading `What next` stands inside an internal block, where it cannot divide the section.', 'Put the heading before `:::internal`, or make the whole section internal in its front matter.'],
    ],
  ],
  [
    'html: bold',
    'Some <b>bold</b> words.',
    [
      ['5:6', 'html-refused', '`<b>` is HTML; a report is written in Markdown alone.', 'Write `**words**` for strong words.'],
    ],
  ],
  [
    'html: a block',
    '<div class="a">\nWords\n</div>',
    [
      ['5:1', 'html-refused', '`<div class="a"> Words </div>` is HTML; a report is written in Markdown alone.', 'Leave a blank line between paragraphs instead.'],
    ],
  ],
  [
    'html: a script',
    '<script>alert(1)</script>',
    [
      ['5:1', 'html-refused', '`<script>alert(1)</script>` is HTML; a report is written in Markdown alone.', 'Take it out; nothing in a report runs as code.'],
    ],
  ],
  [
    'html: a line break',
    'One<br>two',
    [
      ['5:4', 'html-refused', '`<br>` is HTML; a report is written in Markdown alone.', 'End the line with a backslash for a line break, or leave a blank line for a new paragraph.'],
    ],
  ],
  [
    'html: an unknown tag',
    '<custom>',
    [
      ['5:1', 'html-refused', '`<custom>` is HTML; a report is written in Markdown alone.', 'Write it in Markdown, or put a backslash before `<` if you mean the character.'],
    ],
  ],
  [
    'html: a closing tag alone',
    'Words</em>',
    [
      ['5:6', 'html-refused', '`</em>` is HTML; a report is written in Markdown alone.', 'Take it out.'],
    ],
  ],
  [
    'html: words beside a comment',
    '<!-- note --> Lost words',
    [
      ['5:1', 'html-refused', '`Lost words` stands on the line of a comment and would not be printed.', 'Put the comment on a line of its own.'],
    ],
  ],
  [
    'html: a comment that is never closed',
    '<!-- note\n\nLost words',
    [
      ['5:1', 'html-refused', 'The comment that begins here is never closed, so that what follows would not be printed.', 'Close it with `-->`.'],
    ],
  ],
  [
    'id: not an id',
    'Words. {#Bad Id}',
    [
      ['5:8', 'statement-id-malformed', '`{#Bad Id}` does not give an id; expected lower-case letters, digits and single hyphens after `#`.', 'Write `{#bad-id}`.'],
    ],
  ],
  [
    'id: was nothing',
    'Words. {#visits was=}',
    [
      ['5:8', 'statement-id-malformed', '`{#visits was=}` does not say what this was; expected an id, then `was=` and the numbers of paragraphs or actions in the edition before.', 'Write it like `{#improve-timeliness was="2.8 A4"}`.'],
    ],
  ],
  [
    'id: was without quotation marks',
    'Words. {#visits was=2.8 2.9}',
    [
      ['5:8', 'statement-id-malformed', '`{#visits was=2.8 2.9}` does not say what this was; expected an id, then `was=` and the numbers of paragraphs or actions in the edition before.', 'Write it like `{#improve-timeliness was="2.8 A4"}`.'],
    ],
  ],
  [
    'id: no plan where nothing is planned',
    '## What we know\n\nWords. {#visits no-plan}\n\n## What next\n\nNothing is planned. {#plans no-plan}',
    [
      ['7:8', 'statement-id-malformed', '`no-plan` has no effect at `{#visits}`, since nothing there is counted as a plan.', 'Take `no-plan` out; it belongs at the end of an answer to what comes next.'],
    ],
  ],
  [
    'id: in the middle',
    'Some {#mid} words.',
    [
      ['5:6', 'statement-id-malformed', '`{#mid}` would be printed as it stands: an id can be given only at the end of a paragraph or list item.', 'Put `{#id}`, after a space, at the end of the paragraph or list item.'],
    ],
  ],
  [
    'id: in a heading',
    '## What next {#next}',
    [
      ['5:14', 'statement-id-malformed', '`{#next}` would be printed as it stands: an id can be given only at the end of a paragraph or list item.', 'Put `{#id}`, after a space, at the end of the paragraph or list item.'],
    ],
  ],
  [
    'id: alone',
    '{#alone}',
    [
      ['5:1', 'statement-id-malformed', '`{#alone}` stands alone, so it names nothing.', 'Put it, after a space, at the end of the paragraph or list item that it names.'],
    ],
  ],
  [
    'link: a script',
    '[x](javascript:alert(1))',
    [
      ['5:1', 'link-leaves-report', 'The link to `javascript:alert(1)` does not lead to a section of the report or to a web, e-mail or telephone address.', 'Link to a section by its file (`early-help.md`), or to an address that begins with https://, mailto: or tel:.'],
    ],
  ],
  [
    'link: a file',
    '[x](file:///c:/x.md)',
    [
      ['5:1', 'link-leaves-report', 'The link to `file:///c:/x.md` does not lead to a section of the report or to a web, e-mail or telephone address.', 'Nobody else can open a file of your computer or drive: link to where it stands on a website, or say in words where it can be asked for.'],
    ],
  ],
  [
    'link: an address without its beginning',
    '[x](www.example.org)',
    [
      ['5:1', 'link-leaves-report', 'The link to `www.example.org` does not lead to a section of the report or to a web, e-mail or telephone address.', 'Write `https://www.example.org`.'],
    ],
  ],
  [
    'kpi: two colons',
    'See ::kpi[seen] of them.',
    [
      ['5:5', 'kpi-malformed', '`::kpi[seen]` has more than one colon, and would be printed as it stands.', 'Write `:kpi[seen]`.'],
    ],
  ],
  [
    'link: a drive',
    '[x](C:\\\\reports\\\\x.md)',
    [
      ['5:1', 'link-leaves-report', 'The link to `C:\\reports\\x.md` does not lead to a section of the report or to a web, e-mail or telephone address.', 'Nobody else can open a file of your computer or drive: link to where it stands on a website, or say in words where it can be asked for.'],
    ],
  ],
  [
    'link: the root of the server',
    '[x](/x.html)',
    [
      ['5:1', 'link-leaves-report', 'The link to `/x.html` does not lead to a section of the report or to a web, e-mail or telephone address.', 'Link to a section by its file (`early-help.md`), or to an address that begins with https://, mailto: or tel:.'],
    ],
  ],
  [
    'link: another server',
    '[x](//example.org/x)',
    [
      ['5:1', 'link-leaves-report', 'The link to `//example.org/x` does not lead to a section of the report or to a web, e-mail or telephone address.', 'Link to a section by its file (`early-help.md`), or to an address that begins with https://, mailto: or tel:.'],
    ],
  ],
  [
    'link: above the report',
    '[x](../../x.md)',
    [
      ['5:1', 'link-leaves-report', 'The link to `../../x.md` does not lead to a section of the report or to a web, e-mail or telephone address.', 'Link to a section by its file (`early-help.md`), or to an address that begins with https://, mailto: or tel:.'],
    ],
  ],
  [
    'link: data',
    '[x][y]\n\n[y]: data:text/html,x',
    [
      ['5:1', 'link-leaves-report', 'The link to `data:text/html,x` does not lead to a section of the report or to a web, e-mail or telephone address.', 'Link to a section by its file (`early-help.md`), or to an address that begins with https://, mailto: or tel:.'],
    ],
  ],
  [
    'link: a section that is not there',
    '[x](fron-door.md)',
    [
      ['5:1', 'link-section-unknown', 'The link to `fron-door.md` leads to a section that the report does not have.', 'Did you mean `front-door.md`?'],
    ],
  ],
  [
    'link: a page',
    '[x](front-door.html)',
    [
      ['5:1', 'link-leaves-report', 'The link to `front-door.html` does not lead to a section of the report or to a web, e-mail or telephone address.', "Link to the section's file: `front-door.md`."],
    ],
  ],
  [
    'link: no address',
    '[x]()',
    [
      ['5:1', 'link-empty', 'The link has no address.', 'Link to a section by its file (`early-help.md`), or to an address that begins with https://, mailto: or tel:.'],
    ],
  ],
  [
    'link: no words',
    '[](https://example.org)',
    [
      ['5:1', 'link-empty', 'The link to `https://example.org` has no words.', 'Write between the square brackets what the link leads to.'],
    ],
  ],
  [
    'image: not there',
    '![Logo](logoo.png)',
    [
      ['5:1', 'image-missing', 'The image `logoo.png` is not in the public folder.', 'Did you mean `logo.png`?'],
    ],
  ],
  [
    'image: above the report',
    '![Logo](../../logo.png)',
    [
      ['5:1', 'image-missing', 'The image `../../logo.png` is outside the report; images are shown from the public folder only.', 'Put a copy of the image into the public folder and write its name alone, such as `logo.png`.'],
    ],
  ],
  [
    'image: elsewhere',
    '![Logo](https://example.org/logo.png)',
    [
      ['5:1', 'image-missing', 'The image `https://example.org/logo.png` is outside the report; images are shown from the public folder only.', 'Put a copy of the image into the public folder and write its name alone, such as `logo.png`.'],
    ],
  ],
  [
    'heading: level 1',
    '# Early help',
    [
      ['5:1', 'heading-level', 'The heading `Early help` has level 1; the title of a section stands in its front matter.', 'Write `## Early help`, or take the line out.'],
    ],
  ],
  [
    'heading: nearly a group',
    '## What we know\n\n### Strength',
    [
      ['7:1', 'heading-unclear', 'The heading `### Strength` is nearly `### Strengths`, but is not taken for it.', 'Did you mean `### Strengths`?'],
    ],
  ],
  [
    'heading: a group at the level of a question',
    '## Strengths',
    [
      ['5:1', 'heading-unclear', 'The heading `## Strengths` is nearly `### Strengths`, but is not taken for it.', 'Did you mean `### Strengths`?'],
    ],
  ],
  [
    'heading: no words',
    '##',
    [
      ['5:1', 'heading-empty', 'This heading has no words.', 'Write its words, or take the line out.'],
    ],
  ],
  [
    'heading: in a list',
    '- ## What next',
    [
      ['5:3', 'heading-misplaced', 'The heading `What next` stands inside a list, where it cannot divide the section.', 'Put the heading on a line of its own that begins with `#`.'],
    ],
  ],
  [
    'heading: in a quotation',
    '> ## What next',
    [
      ['5:3', 'heading-misplaced', 'The heading `What next` stands inside a quotation, where it cannot divide the section.', 'Put the heading on a line of its own that begins with `#`.'],
    ],
  ],
  [
    'table: rows of other lengths',
    '| a | b |\n| --- | --- |\n| 1 | 2 | 3 |\n| 1 |',
    [
      ['7:1', 'table-ragged', 'This row has 3 cells, but the head of the table has 2 cells.', 'Take a cell out, or put a backslash before a `|` that belongs to the words.'],
      ['8:1', 'table-ragged', 'This row has 1 cell, but the head of the table has 2 cells.', 'Add the missing cells, empty ones too, with `|` between them.'],
    ],
  ],
  [
    'footnote: not there',
    'Words.[^1]',
    [
      ['5:7', 'footnote-undefined', 'The footnote mark `[^1]` has no footnote.', 'Add a line that begins with the mark and a colon, such as `[^1]: The footnote.`'],
    ],
  ],
  [
    'footnote: not used',
    'Words.\n\n[^1]: Note.',
    [
      ['7:1', 'footnote-unused', 'The footnote `[^1]` has no mark in the text.', 'Put `[^1]` where it belongs, or take the footnote out.'],
    ],
  ],
  [
    'footnote: twice',
    'Words.[^1]\n\n[^1]: Note.\n\n[^1]: Again.',
    [
      ['9:1', 'footnote-repeated', 'The footnote `[^1]` is written twice in this section.', 'Give one of the two another label.'],
    ],
  ],
  [
    'code: never closed',
    'Words.\n\n```\n## What next\n',
    [
      ['7:1', 'fence-unclosed', 'The code block that begins with three backticks is never closed, so that all that follows would be printed as code.', 'Close it with the same marks on a line of their own.'],
    ],
  ],
  [
    'code: indented words',
    'Words.\n\n    More words.',
    [
      ['7:1', 'code-indented', 'These lines are indented by four spaces or more and are printed as code.', 'Take the spaces away; for code, put three backticks on the lines before and after it.'],
    ],
  ],
];

describe('Markdown that would not be printed as it was meant', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(parsed(section(text)).diagnostics.map(told)).toEqual(expected.map(([at, ...rest]) => [`${sectionPath}:${at}`, ...rest]));
  });
});
