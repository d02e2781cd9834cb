import { APIError } from 'openai';

export interface RetryOptions {
  attempts: number;
  baseMs: number;
}

export async function withRetry<T>(
  operation: (attempt: number) => PromiseLike<T>,
  { attempts, baseMs }: RetryOptions = { attempts: 4, baseMs: 500 },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await operation(attempt);
    } catch (error) {
      const transient = error instanceof APIError && (error.status === 429 || error.status === 503);
      if (!transient || attempt >= attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, baseMs * 2 ** attempt));
    }
  }
}
