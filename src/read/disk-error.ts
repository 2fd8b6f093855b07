/** What the disk calls an error, such as `ENOENT`; null for an error that is not the disk's. */
export function diskErrorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
