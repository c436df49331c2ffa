import type { ReportDefinition, TableDefinition } from '../contract.js';

/** A report as a table for other programs. */
export function fromReport(report: ReportDefinition): TableDefinition {
  const { title, columns } = report.create().table();
  return {
    name: report.name,
    title,
    columns,
    create() {
      const gathering = report.create();
      return {
        add(record) {
          gathering.add(record);
          return [];
        },
        end: () => gathering.table().rows,
      };
    },
  };
}
