import OpenAI from 'openai';

const openai = new OpenAI();

type Handler = (args: any) => Promise<string>;

const handlers: Record<string, Handler> = {
	async search({ q }) {
		const res = await fetch('https://api.duckduckgo.com/?format=json&q=' + encodeURIComponent(q));
		return await res.text();
	},
	async read({ url }) {
		const res = await fetch(url);
		return (await res.text()).slice(0, 20_000);
	},
};

const toolDefs = Object.keys(handlers).map((name) => ({
	type: 'function' as const,
	name,
	strict: false,
	parameters: { type: 'object', properties: {} },
}));

export async function research(question: string): Promise<string> {
	let conversation: any[] = [{ role: 'user', content: question }];

	while (true) {
		const response = await openai.responses.create({
			model: process.env.MODEL ?? 'gpt-5.4',
			input: conversation,
			tools: toolDefs,
		});

		conversation = conversation.concat(response.output); // unsafe: raw

		const calls = response.output.filter((item) => item.type === 'function_call');
		if (!calls.length) return response.output_text;

		for (const call of calls) {
			const result = await handlers[call.name](JSON.parse(call.arguments));
			conversation.push({ type: 'function_call_output', call_id: call.call_id, output: result });
		}
	}
}
