const answers = [
  'Orders ship within two days.',
  'Returns are free for thirty days.',
  'Gift cards never expire.',
];

export function findAnswers(question: string): string[] {
  const words = question.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return answers.filter((answer) => words.some((word) => answer.toLowerCase().includes(word)));
}
