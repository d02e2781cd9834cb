import OpenAI from 'openai';
import { TriageAgent } from './triage-agent';

const agent = new TriageAgent(new OpenAI(), { name: 'triage' });
const result = await agent.handle(process.argv.slice(2).join(' '));
console.log(result.labels.join(', '));
console.log(result.answer);
