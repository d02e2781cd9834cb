import type { FunctionTool } from 'openai/resources/responses/responses';

export interface AgentTool {
  definition: FunctionTool;
  run(args: Record<string, unknown>): Promise<unknown>;
}

const stock: Record<string, number> = { 'desk lamp': 4, 'office chair': 0 };

export const lookUpStock: AgentTool = {
  definition: {
    type: 'function',
    name: 'look_up_stock',
    description: 'How many pieces of a product are in stock.',
    strict: true,
    parameters: {
      type: 'object',
      properties: { product: { type: 'string' } },
      required: ['product'],
      additionalProperties: false,
    },
  },
  run: (args) => Promise.resolve({ pieces: stock[String(args.product)] ?? 12 }),
};
