'use strict';

/** @type {Map<string, { items: any[], touched: number }>} */
const threads = new Map();

function getThread(ts) {
  if (!threads.has(ts)) {
    threads.set(ts, { items: [], touched: Date.now() });
  }
  const thread = threads.get(ts);
  thread.touched = Date.now();
  return thread;
}

function sweep(maxAge) {
  for (const [ts, thread] of threads) {
    if (Date.now() - thread.touched > maxAge) threads.delete(ts);
  }
}

module.exports = { getThread, sweep };
