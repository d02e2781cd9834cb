/** Words that a file names if it handles what the Responses API gave or will get. */
const TRACE =
  /\bopenai\b|\bresponses\b|\boutput\b|\boutput_item\b|\bResponse(?:Input|Output)\w*|\binput_items\b|\binputItems\b|\bfinalResponse\b/i;

/** Whether a file can hold a replay at all, by its text. */
export const mayReplay = (text: string): boolean => TRACE.test(text);
