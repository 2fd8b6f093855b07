/** Why a file of the report could not be made, and how to mend it, in plain words. */
export class ExportProblem extends Error {}
