import OpenAI from 'openai';
import { Agent } from './agent.js';
import { lookUpStock } from './tools.js';

const agent = new Agent(new OpenAI(), [lookUpStock]);

for (const task of process.argv.slice(2)) {
  console.log(`task: ${task}`);
  console.log(`agent: ${await agent.run(task)}`);
}
