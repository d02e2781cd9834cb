import OpenAI from 'openai';
import { toResponseInputItems } from 'openai/lib/responses/ResponseInputItems';
import type { ResponseInput, ResponseOutputItem } from 'openai/resources/responses/responses';

export class Stenographer {
	private readonly openai = new OpenAI();
	private readonly input: ResponseInput = [];

	async dictate(passage: string, onText: (delta: string) => void): Promise<number> {
		this.input.push({ role: 'user', content: passage });

		const slots: ResponseOutputItem[] = [];
		const stream = await this.openai.responses.create({
			model: 'gpt-5.1',
			instructions: 'Correct spelling and punctuation. Change nothing else.',
			input: this.input,
			stream: true,
		});

		for await (const event of stream) {
			switch (event.type) {
				case 'response.output_text.delta':
					onText(event.delta);
					break;
				case 'response.output_item.done':
					slots[event.output_index] = event.item;
					break;
			}
		}

		const finished = slots.filter((slot) => slot !== undefined);
		this.input.push(...toResponseInputItems(finished));
		return finished.length;
	}
}
