import type { Answers, Proposal, Question } from '../import/proposal.ts';
import type { Terminal } from './terminal.ts';

/** Proposes, asks what only a person can say and has not said on the command line, and proposes again until nothing is left to ask. */
export async function askAll(propose: (answers: Answers) => Proposal | Promise<Proposal>, terminal: Terminal, given: Answers = new Map()): Promise<Proposal> {
  const answers = new Map(given);
  const skipped = new Set<string>();
  for (;;) {
    const proposal = await propose(answers);
    const question = proposal.questions.find(({ key }) => !skipped.has(key));
    if (question === undefined || terminal.ask === null) return proposal;
    const answer = await answerTo(question, terminal.ask);
    if (answer === null) skipped.add(question.key);
    else answers.set(question.key, answer);
  }
}

/** Null where the question is left open. */
async function answerTo({ words, answers }: Question, ask: (question: string) => Promise<string>): Promise<string | null> {
  const listed = Array.isArray(answers) ? answers.map((each: { words: string }, index) => `\n  ${index + 1}  ${each.words}`).join('') : '';
  const form = 'form' in answers ? ` (such as ${answers.example})` : '';
  let wrong = '';
  for (;;) {
    const typed = await ask(`\n${wrong}${words}${form}${listed}\n${listed === '' ? '' : 'Its number, or '}Enter to leave it open: `);
    if (typed === '') return null;
    wrong = `\`${typed}\` is no answer to this.\n`;
    if ('form' in answers) {
      if (answers.form.test(typed)) return typed;
      continue;
    }
    const chosen = answers[Number(typed) - 1];
    if (chosen !== undefined) return chosen.value;
  }
}

/** What was answered on the command line, as `measure=care_leaver_percent; time=month`. */
export function answersIn(text: string | undefined): Map<string, string> {
  const pairs = (text ?? '').split(';').map((part) => /^([^=]+)=([^]*)$/.exec(part.trim()));
  return new Map(pairs.flatMap((pair) => (pair === null ? [] : [[pair[1]!.trim(), pair[2]!.trim()] as const])));
}

/** So many questions are listed, and so much of each: whoever has more is asked at a terminal. */
const mostListed = 10;
const longest = 120;

/** Questions that nobody answered, with what may be answered, for whoever runs it again. */
export function openQuestions(questions: readonly Question[]): string {
  const more = questions.length - mostListed;
  return [...questions.slice(0, mostListed).map(asOptions), ...(more > 0 ? [`  … and ${more} more. At a terminal, each is asked.`] : [])].join('\n\n');
}

function asOptions({ key, words, answers }: Question): string {
  const offered = 'form' in answers ? [{ value: answers.example, words: answers.example }] : answers;
  return [`  ${shortened(words)}`, ...offered.map((each) => `    --answer "${shortened(key)}=${each.value}"${each.words === each.value ? '' : `  ${each.words}`}`)].join('\n');
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
