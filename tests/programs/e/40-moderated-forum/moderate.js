import OpenAI from 'openai';

const openai = new OpenAI();

/** All text parts of a response. */
function texts(output) {
  const found = [];
  for (const item of output) {
    if (item.type !== 'message') continue;
    for (const part of item.content) {
      if (part.type === 'output_text') found.push(part.text);
    }
  }
  return found;
}

async function isClean(input) {
  const { results } = await openai.moderations.create({ model: 'omni-moderation-latest', input });
  return results.every((r) => !r.flagged);
}

async function index(db, post, output) {
  const input = texts(output);
  const { data } = await openai.embeddings.create({ model: 'text-embedding-3-large', input });
  await Promise.all(data.map((d, i) => db.insert({ post: post.id, text: input[i], vector: d.embedding })));
}

/** Answers a post; nothing is published that the moderation objects to. */
export async function answerPost(db, post, { attempts = 2 } = {}) {
  const rejected = [];
  for (let attempt = 0; attempt < attempts; attempt++) {
    const input = [
      { role: 'developer', content: 'You answer questions in a gardening forum.' },
      { role: 'user', content: post.text },
    ];
    if (rejected.length > 0) {
      const quotes = rejected.map((items) => texts(items).join(' ')).join('\n---\n');
      input.push({ role: 'user', content: `These drafts were rejected, write another one:\n${quotes}` });
    }
    const response = await openai.responses.create({ model: 'gpt-5', input });
    const output = structuredClone(response.output);

    if (await isClean(texts(output))) {
      await index(db, post, output);
      await db.answers.insert({ post: post.id, text: response.output_text, raw: output });
      return response.output_text;
    }
    rejected.push(output);
    console.warn('attempt %d for post %s was flagged', attempt + 1, post.id);
  }
  await db.answers.insert({ post: post.id, text: null, raw: rejected.flat() });
  return null;
}
