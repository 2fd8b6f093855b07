/** Why a file cannot be taken in, in a sentence, and what to do. */
export class FileRefused extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
