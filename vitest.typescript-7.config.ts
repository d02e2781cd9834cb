import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.js';

/** The typed tests once more, with types by TypeScript 7. */
export default mergeConfig(config, defineConfig({ test: { env: { TYPES_BY: 'typescript-7' } } }));
