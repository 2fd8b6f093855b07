import { commands, type Command, type CommandName } from './commands.ts';
import { invocation } from './folders.ts';

/** The help of one command, or of the program. */
export function helpText(name: CommandName | null): string {
  const command = commands.find((candidate) => candidate.name === name);
  return command ? commandHelp(command) : programHelp();
}

function programHelp(): string {
  return `selfeval makes a self-evaluation site from Markdown and YAML.

Usage: ${invocation} COMMAND [OPTIONS]

Commands
${table(commands.map(({ name, summary }) => [name, summary]))}

${invocation} COMMAND --help tells more about a command.
`;
}

function commandHelp(command: Command): string {
  return `${command.summary}

Usage: ${invocation} ${command.name} ${command.operand ? `[${command.operand.value}]${command.operand.several ? ' …' : ''} ` : ''}[OPTIONS]

${command.details}

Options
${table([
  ...(command.operand ? [[command.operand.value, command.operand.summary] as const] : []),
  ...command.options.map(({ name, value, summary }): [string, string] => [value === undefined ? `--${name}` : `--${name} ${value}`, summary]),
  ['--help', 'Show this.'],
])}
`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
