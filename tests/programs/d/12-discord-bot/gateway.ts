export interface DiscordMessage {
  channelId: string;
  author: string;
  content: string;
  bot: boolean;
  reply(text: string): Promise<void>;
}

export interface Gateway {
  on(event: 'messageCreate', listener: (message: DiscordMessage) => Promise<void>): void;
}
