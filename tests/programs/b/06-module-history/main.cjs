const http = require('node:http');
const { OpenAI } = require('openai');

const client = new OpenAI();
const history = [];

const ask = async (content) => {
  history.push({ role: 'user', content });
  const res = await client.responses.create({
    model: 'gpt-5-mini',
    input: history,
    instructions: 'Answer as a museum guide.',
  });
  history.push(...res.output); // unsafe: raw
  return res.output_text;
};

const readBody = async (req) => {
  let body = '';
  for await (const chunk of req) body += chunk;
  return JSON.parse(body);
};

http
  .createServer(async (req, res) => {
    if (req.method === 'DELETE') {
      history.length = 0;
      res.writeHead(204).end();
      return;
    }
    const { text } = await readBody(req);
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify({ reply: await ask(text), turns: history.length }));
  })
  .listen(4000);
