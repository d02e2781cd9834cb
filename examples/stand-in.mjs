// Loaded before an example with `node --import`: the API is played on this machine, so the
// program itself stays as its author wrote it and needs no key.
import { createResponsesFetch } from 'eslint-plugin-openai-responses/testing';

const play = createResponsesFetch();

process.env.OPENAI_API_KEY ??= 'not-needed-here';

globalThis.fetch = async (input, init) => {
  const response = await play(input, init);
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  console.log(`  ${init?.method ?? 'GET'} ${pathname} ${response.status}`);
  return response;
};
