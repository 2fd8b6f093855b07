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
  if (rest.some((argument) => helpOptions.has(argument))) return { kind: 'help', command: command.name };
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

function readOptions(command: Command & { name: CommandName }, args: readonly string[]): Request {
  const options: Record<string, string> = {};
  for (let index = 0; index < args.length; index += 1) {
    const given = readArgument(command, args[index]!, args[index + 1]);
    if ('mistake' in given) return { kind: 'mistake', command: command.name, message: given.mistake };
    const { name, value, usedNext } = given;
    if (name in options) return { kind: 'mistake', command: command.name, message: givenTwice(command, name) };
    options[name] = value;
    if (usedNext) index += 1;
  }
  return { kind: 'run', command: command.name, options };
}

type Given = { name: string; value: string; usedNext: boolean } | { mistake: string };

function readArgument(command: Command, argument: string, next: string | undefined): Given {
  const [, name, joined] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  if (name === undefined) {
    if (command.operand === undefined || argument.startsWith('-')) return { mistake: strayArgument(argument) };
    return { name: command.operand.name, value: argument, usedNext: false };
  }
  const option = command.options.find((candidate) => candidate.name === name);
  if (!option) return { mistake: unknownOption(command, name) };
  if (option.value === undefined) {
    return joined === undefined ? { name, value: 'yes', usedNext: false } : { mistake: `\`--${name}\` takes no value.` };
  }
  const value = joined ?? next;
  if (value === undefined || value === '' || (joined === undefined && value.startsWith('--'))) {
    return { mistake: `\`--${name}\` needs a value: --${name} ${option.value}.` };
  }
  if (option.choices && !option.choices.includes(value)) {
    return { mistake: `\`--${name}\` is \`${value}\`; it can be ${inWords(option.choices)}.` };
  }
  return { name, value, usedNext: joined === undefined };
}

function givenTwice({ operand }: Command, name: string): string {
  return operand?.name === name ? `There is more than one ${operand.value}; give one at a time.` : `\`--${name}\` is given twice.`;
}

function inWords(choices: readonly string[]): string {
  return `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`;
}

function strayArgument(argument: string): string {
  return argument.startsWith('-')
    ? `There is no option \`${argument}\`; options are written with two dashes, such as --report.`
    : `\`${argument}\` is not an option; a folder is given with --report or --out.`;
}

function unknownOption(command: Command, name: string): string {
  const names = command.options.map((option) => option.name);
  const meant = nearest(name, names);
  const known = `The options of ${command.name} are ${names.map((each) => `--${each}`).join(', ')}.`;
  return `${command.name} has no option \`--${name}\`. ${meant === undefined ? known : `Did you mean \`--${meant}\`?`}`;
}
