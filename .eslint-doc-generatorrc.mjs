import { format, resolveConfig } from 'prettier';

/** @type {import('eslint-doc-generator').GenerateOptions} */
export default {
  ignoreConfig: ['recommended-legacy'],
  postprocess: async (content, file) =>
    format(content, { ...(await resolveConfig(file)), parser: 'markdown' }),
};
