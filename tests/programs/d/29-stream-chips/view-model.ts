import type { ResponseOutputItem, ResponseStreamEvent } from 'openai/resources/responses/responses';

export interface Chip {
  key: string;
  label: string;
  busy: boolean;
}

export class ViewModel {
  text = '';
  chips: Chip[] = [];
  items: ResponseOutputItem[] = [];
  responseId: string | undefined;

  apply(event: ResponseStreamEvent): void {
    switch (event.type) {
      case 'response.created':
        this.text = '';
        this.responseId = event.response.id;
        break;
      case 'response.output_item.added':
        this.items.push(event.item);
        this.chips.push({
          key: event.item.id ?? String(event.output_index),
          label: event.item.type.replaceAll('_', ' '),
          busy: true,
        });
        break;
      case 'response.output_item.done': {
        this.items[event.output_index] = event.item;
        const chip = this.chips[event.output_index];
        if (chip) chip.busy = false;
        break;
      }
      case 'response.output_text.delta':
        this.text += event.delta;
        break;
      case 'response.completed':
        this.items = [...event.response.output];
        break;
    }
  }
}
