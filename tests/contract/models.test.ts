import { describe, expect, it } from 'vitest';
import { isNonReasoningModel } from '../../src/contract/index.js';

describe('isNonReasoningModel', () => {
  it.each([
    'gpt-4o',
    'gpt-4o-mini-2024-07-18',
    'gpt-4.1-nano',
    'gpt-4',
    'gpt-4-turbo-2024-04-09',
    'gpt-3.5-turbo',
    'chatgpt-4o-latest',
    'gpt-5-chat-latest',
    'ft:gpt-4o-mini-2024-07-18:acme::abc123',
  ])('knows %s', (model) => {
    expect(isNonReasoningModel(model)).toBe(true);
  });

  it.each([
    'gpt-5',
    'gpt-5.4-mini',
    'gpt-5.3-codex',
    'o4-mini',
    'o1',
    'my-deployment',
    '',
    'gpt-40',
  ])('takes %j for a reasoning model', (model) => {
    expect(isNonReasoningModel(model)).toBe(false);
  });

  it.each([
    ['chat-prod', 'chat-prod', true],
    ['chat-prod', 'chat-*', true],
    ['eu-chat-prod', '*chat*', true],
    ['eu-chat-prod', 'eu-*-prod', true],
    ['eu-prod', 'eu-*-prod', false],
    ['eu-chat-test', 'eu-*-prod', false],
    ['abcb', 'a*b*b', true],
    ['ab', 'a*b*b', false],
    ['abc', 'a*x*c', false],
    ['us-chat', 'eu-*', false],
    ['ft:acme-1:team', 'ft:acme*', true],
    ['anything', '*', true],
    ['chat', 'chat-prod', false],
  ])('holds %s against the extra pattern %s', (model, pattern, expected) => {
    expect(isNonReasoningModel(model, [pattern])).toBe(expected);
  });
});
