import type { ListClient } from './session-store';

export function memoryRedis(): ListClient {
  const lists = new Map<string, string[]>();
  return {
    async rpush(key, ...values) {
      const list = lists.get(key) ?? [];
      list.push(...values);
      lists.set(key, list);
      return list.length;
    },
    async lrange(key, start, stop) {
      const list = lists.get(key) ?? [];
      return list.slice(start, stop < 0 ? undefined : stop + 1);
    },
    async expire() {
      return 1;
    },
    async del(key) {
      return lists.delete(key) ? 1 : 0;
    },
  };
}
