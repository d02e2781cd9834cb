export interface Repository<Row> {
  findAll(ownerId: string): Promise<Row[]>;
  saveAll(ownerId: string, rows: readonly Row[]): Promise<void>;
}

export class InMemoryRepository<Row> implements Repository<Row> {
  private readonly tables = new Map<string, Row[]>();

  async findAll(ownerId: string): Promise<Row[]> {
    return [...(this.tables.get(ownerId) ?? [])];
  }

  async saveAll(ownerId: string, rows: readonly Row[]): Promise<void> {
    this.tables.set(ownerId, [...(await this.findAll(ownerId)), ...rows]);
  }
}
