import { cloneDeep } from 'lodash';
import OpenAI from 'openai';
import type { Tool } from 'openai/resources/responses/responses';

type Json = Record<string, any>;

export interface Checkpoint {
  at: Date;
  length: number;
}

export class CheckpointedAgent {
  readonly checkpoints: Checkpoint[] = [];
  private readonly body: Json;

  constructor(
    private readonly openai: OpenAI,
    goal: string,
    tools: Tool[],
  ) {
    this.body = { model: 'gpt-5.2', tools, input: [{ role: 'user', content: goal }] };
  }

  async step(): Promise<string> {
    const { model, tools, input } = this.body;
    const response = await this.openai.responses.create({ model, tools, input });

    this.body.input.push(...cloneDeep(response.output)); // unsafe: cloned
    this.checkpoints.push({ at: new Date(), length: this.body.input.length });
    return response.output_text;
  }

  rewind(step: number): void {
    const checkpoint = this.checkpoints[step];
    if (!checkpoint) throw new RangeError(`no checkpoint ${step}`);
    this.body.input.length = checkpoint.length;
    this.checkpoints.length = step + 1;
  }
}
