import OpenAI from 'openai';
import { sanitizeResponseInput as clean } from 'eslint-plugin-openai-responses/sanitizer';
import type { ResponseInputItem } from 'openai/resources/responses/responses';

interface Interaction {
  user: { id: string; name: string };
  options: { get(name: string): string | undefined };
  deferReply(): Promise<void>;
  editReply(text: string): Promise<void>;
}

const openai = new OpenAI();
const stories = new Map<string, ResponseInputItem[]>();

const narrator = 'You are the narrator of a text adventure. Three sentences at most.';

function storyOf(user: string): ResponseInputItem[] {
  const story = stories.get(user) ?? [];
  stories.set(user, story);
  return story;
}

/** Slash command `/go <action>`. */
export async function go(interaction: Interaction): Promise<void> {
  const action = interaction.options.get('action') ?? 'look around';
  await interaction.deferReply();
  const story = storyOf(interaction.user.id);
  story.push({ role: 'user', content: `${interaction.user.name}: ${action}` });

  let seen = '';
  let edits = 0;
  const run = openai.responses
    .stream({ model: 'gpt-5-mini', instructions: narrator, input: story })
    .on('response.output_text.delta', ({ delta }) => {
      seen += delta;
      if (++edits % 40 === 0) void interaction.editReply(seen);
    });
  const final = await run.finalResponse();

  const messages = final.output.filter((item) => item.type === 'message');
  story.push(...clean(messages));
  await interaction.editReply(final.output_text);
}

/** Slash command `/retell`: the whole story, told once more in one piece. */
export async function retell(interaction: Interaction): Promise<void> {
  await interaction.deferReply();
  const story = storyOf(interaction.user.id);
  const draft = await openai.responses.create({
    model: 'gpt-5',
    instructions: 'Retell the adventure as a fairy tale.',
    input: story,
  });
  const polished = await openai.responses.create({
    model: 'gpt-5',
    input: [
      ...story,
      ...clean(structuredClone(draft.output)),
      { role: 'user', content: 'Polish the language, change nothing else.' },
    ],
  });
  await interaction.editReply(polished.output_text.slice(0, 2000));
}
