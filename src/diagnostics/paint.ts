export type Style = 'red' | 'yellow' | 'cyan' | 'green' | 'dim' | 'bold';

/** Gives words a style; whoever shows them hands it in, since only they know what their terminal can do. */
export type Paint = (style: Style, text: string) => string;

export const unpainted: Paint = (_style, text) => text;
