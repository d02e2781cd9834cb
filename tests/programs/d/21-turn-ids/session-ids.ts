export interface SessionRecord {
  lastResponseId: string | null;
  transcript: { who: 'user' | 'assistant'; text: string }[];
}

const records = new Map<string, SessionRecord>();

export function recordOf(sessionId: string): SessionRecord {
  const existing = records.get(sessionId);
  if (existing) return existing;
  const created: SessionRecord = { lastResponseId: null, transcript: [] };
  records.set(sessionId, created);
  return created;
}
