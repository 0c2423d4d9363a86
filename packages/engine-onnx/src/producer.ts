/** Who wrote a model, as it stands in the file. */
export const producer = { name: 'archipelago', version: '0' } as const;
