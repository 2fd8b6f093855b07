import { parseArgs } from 'node:util';
import { nearest } from '../diagnostics/did-you-mean.ts';
import { commands, type Command, type CommandName, type OptionValues } from './commands.ts';

/** What somebody typed, understood; or what is wrong with it, in a sentence. */
export type Request =
  | { kind: 'run'; command: CommandName; options: OptionValues }
  | { kind: 'help'; command: CommandName | null }
  | { kind: 'version' }
  | { kind: 'mistake'; message: string; command: CommandName | null };

const helpOptions: ReadonlySet<string> = new Set(['--help', '-h']);

/** Understands the arguments that come after the program's name. */
export function readArguments(args: readonly string[]): Request {
  const [first, ...rest] = args;
  if (first === undefined || helpOptions.has(first)) return { kind: 'help', command: null };
  if (first === '--version') return { kind: 'version' };
  if (first === 'help') return { kind: 'help', command: commandNamed(rest[0])?.name ?? null };
  const command = commandNamed(first);
  if (!command) return { kind: 'mistake', command: null, message: unknownCommand(first) };
  return readOptions(command, rest);
}

function commandNamed(name: string | undefined): (typeof commands)[number] | undefined {
  return commands.find((command) => command.name === name);
}

function unknownCommand(given: string): string {
  const names = commands.map(({ name }) => name);
  if (given.startsWith('-')) return `The command comes first: ${names.join(', ')}.`;
  const meant = nearest(given, names);
  return `There is no command \`${given}\`.${meant === undefined ? ` The commands are ${names.join(', ')}.` : ` Did you mean \`${meant}\`?`}`;
}

/** Node divides the arguments; what is wrong with them we say ourselves, in the words of the command. */
function tokensOf(command: Command, args: readonly string[]) {
  const known = command.options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const);
  const help = { type: 'boolean', short: 'h' } as const;
  return parseArgs({ args: [...args], options: { ...Object.fromEntries(known), help }, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function readOptions(command: Command & { name: CommandName }, args: readonly string[]): Request {
  const tokens = tokensOf(command, args);
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) return { kind: 'help', command: command.name };
  const options: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    const given = token.kind === 'positional' ? readOperand(command, token.value) : readOption(command, token, args[token.index]!);
    if ('mistake' in given) return { kind: 'mistake', command: command.name, message: given.mistake };
    const { name, value } = given;
    if (Object.hasOwn(options, name) && command.operand?.name === name && command.operand.several) {
      options[name] = `${options[name]}\0${value}`;
      continue;
    }
    if (Object.hasOwn(options, name)) return { kind: 'mistake', command: command.name, message: givenTwice(command, name) };
    options[name] = value;
  }
  return { kind: 'run', command: command.name, options };
}

type OptionToken = Extract<ReturnType<typeof tokensOf>[number], { kind: 'option' }>;
type Given = { name: string; value: string } | { mistake: string };

function readOperand({ operand }: Command, value: string): Given {
  return operand === undefined ? { mistake: `\`${value}\` is not an option; a folder is given with --report or --out.` } : { name: operand.name, value };
}

function readOption(command: Command, { name, value, inlineValue }: OptionToken, typed: string): Given {
  if (!typed.startsWith('--')) return { mistake: `There is no option \`${typed}\`; options are written with two dashes, such as --report.` };
  const option = command.options.find((candidate) => candidate.name === name);
  if (!option) return { mistake: unknownOption(command, name) };
  if (option.value === undefined) return value === undefined ? { name, value: 'yes' } : { mistake: `\`--${name}\` takes no value.` };
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('--'))) {
    return { mistake: `\`--${name}\` needs a value: --${name} ${option.value}.` };
  }
  if (option.choices && !option.choices.includes(value)) {
    return { mistake: `\`--${name}\` is \`${value}\`; it can be ${inWords(option.choices)}.` };
  }
  return { name, value };
}

function givenTwice({ operand }: Command, name: string): string {
  return operand?.name === name ? `There is more than one ${operand.value}; give one at a time.` : `\`--${name}\` is given twice.`;
}

function inWords(choices: readonly string[]): string {
  return `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`;
}

function unknownOption(command: Command, name: string): string {
  const names = command.options.map((option) => option.name);
  const meant = nearest(name, names);
  const known = `The options of ${command.name} are ${names.map((each) => `--${each}`).join(', ')}.`;
  return `${command.name} has no option \`--${name}\`. ${meant === undefined ? known : `Did you mean \`--${meant}\`?`}`;
}
