import type {
  Response,
  ResponseInput,
  ResponseOutputItem,
} from 'openai/resources/responses/responses';

export interface RunRow {
  run_id: string;
  seq: number;
  input: unknown;
  output: ResponseOutputItem[];
  tokens: number;
}

export interface Database {
  insert(table: string, row: Record<string, unknown>): Promise<void>;
}

/** Keeps what went in and what came out, for the evaluation. Read by the dashboard only. */
export class RunRecorder {
  private seq = 0;
  readonly input: ResponseOutputItem[][] = [];

  constructor(
    private readonly db: Database,
    private readonly runId: string,
  ) {}

  async record(input: ResponseInput, response: Response): Promise<void> {
    const row: RunRow = {
      run_id: this.runId,
      seq: this.seq++,
      input: structuredClone(input),
      output: structuredClone(response.output),
      tokens: response.usage?.total_tokens ?? 0,
    };
    this.input.push(row.output);
    await this.db.insert('runs', { ...row, output: JSON.stringify(row.output) });
  }

  /** All items of the run, flat. */
  items(): ResponseOutputItem[] {
    return this.input.flat();
  }
}
