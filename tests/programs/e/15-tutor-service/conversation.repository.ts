export interface Entity {
  id: string;
  createdAt: Date;
}

export interface Conversation extends Entity {
  studentId: string;
  history: any[];
}

export interface Repository<T extends Entity> {
  findById(id: string): Promise<T | undefined>;
  save(entity: T): Promise<T>;
}

export class InMemoryRepository<T extends Entity> implements Repository<T> {
  private readonly rows = new Map<string, T>();

  async findById(id: string) {
    return this.rows.get(id);
  }

  async save(entity: T) {
    this.rows.set(entity.id, entity);
    return entity;
  }
}
