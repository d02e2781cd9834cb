import { writeFile } from 'node:fs/promises';
import OpenAI from 'openai';
import type { ResponseInputItem, ResponseOutputItem } from 'openai/resources/responses/responses';

type ApprovalRequest = ResponseOutputItem.McpApprovalRequest;
type Image = ResponseOutputItem.ImageGenerationCall;

const openai = new OpenAI();

const request = {
  model: 'gpt-5.2',
  tools: [
    {
      type: 'mcp' as const,
      server_label: 'shop',
      server_url: 'https://mcp.shop.example/sse',
      require_approval: 'always' as const,
    },
    { type: 'image_generation' as const, quality: 'medium' as const },
  ],
};

export async function design(brief: string, confirm: (question: string) => Promise<boolean>) {
  const approvals: ApprovalRequest[] = [];
  const gallery: Image[] = [];
  const log: any[] = [];

  let response = await openai.responses.create({ ...request, input: brief });
  for (let round = 0; round < 10; round++) {
    const asked = response.output.filter((item) => item.type === 'mcp_approval_request');
    approvals.push(...asked);
    gallery.push(...response.output.filter((item) => item.type === 'image_generation_call'));
    log.push(...response.output);
    if (asked.length === 0) break;

    const input: ResponseInputItem[] = [];
    for (const item of asked) {
      input.push({
        type: 'mcp_approval_response',
        approval_request_id: item.id,
        approve: await confirm(`${item.server_label}.${item.name}(${item.arguments})?`),
      });
    }
    response = await openai.responses.create({
      ...request,
      previous_response_id: response.id,
      input,
    });
  }

  await Promise.all(
    gallery.map(async (image, i) => {
      if (image.result !== null) {
        await writeFile(`design-${i}.png`, Buffer.from(image.result, 'base64'));
      }
    }),
  );
  await writeFile('design-log.json', JSON.stringify(log, null, 2));
  return { text: response.output_text, images: gallery.length, approvals: approvals.length };
}
