import { z } from 'zod';

export const marked = {
  internal: z.literal(true).optional().describe('Only where it is for the council and Ofsted only, by its own audience or by that of what it stands in.'),
};
