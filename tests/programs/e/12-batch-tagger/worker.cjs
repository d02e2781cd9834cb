'use strict';

const { OpenAI } = require('openai');
const fs = require('fs');
const path = require('path');

const openai = new OpenAI();

const tools = [
  {
    type: 'function',
    name: 'lookup_taxonomy',
    description: 'Find categories whose name contains the text',
    parameters: {
      type: 'object',
      properties: { text: { type: 'string' } },
      required: ['text'],
      additionalProperties: false,
    },
    strict: true,
  },
];

let taxonomy = null;
function lookupTaxonomy(args) {
  if (!taxonomy) {
    taxonomy = JSON.parse(fs.readFileSync(path.join(__dirname, 'taxonomy.json'), 'utf8'));
  }
  return taxonomy.filter((c) => c.name.toLowerCase().includes(args.text.toLowerCase())).slice(0, 20);
}

async function tag(product) {
  const input = [
    { role: 'system', content: 'Tag the product. Answer with a comma separated list of category ids.' },
    { role: 'user', content: `${product.title}\n\n${product.description}` },
  ];

  for (let round = 0; round < 5; round++) {
    const response = await openai.responses.create({
      model: 'o3-mini',
      input: input,
      tools: tools,
      parallel_tool_calls: false,
    });
    const toolCall = response.output.find((o) => o.type === 'function_call');
    if (!toolCall) {
      return response.output_text.split(',').map((s) => s.trim());
    }
    const result = lookupTaxonomy(JSON.parse(toolCall.arguments));
    input.push(toolCall); // unsafe: dropped-reasoning
    input.push({
      type: 'function_call_output',
      call_id: toolCall.call_id,
      output: JSON.stringify(result),
    });
  }
  return [];
}

async function main() {
  const [, , inFile, outFile] = process.argv;
  const products = fs.readFileSync(inFile, 'utf8').trim().split('\n').map(JSON.parse);
  const out = fs.createWriteStream(outFile);
  for (const product of products) {
    try {
      out.write(JSON.stringify({ sku: product.sku, tags: await tag(product) }) + '\n');
    } catch (err) {
      console.error('failed %s: %s', product.sku, err.message);
    }
  }
  out.end();
}

main();
