import { describe } from 'vitest';

import { checkFixes } from './fixing.js';
