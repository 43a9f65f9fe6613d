export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** What pdfkit calls each. */
export const SIZES = { a4: 'A4', letter: 'LETTER' } as const;
