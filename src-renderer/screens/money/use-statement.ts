import { useQuery } from '@tanstack/react-query'
import type { CallInput, Output } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import type { StatementFile } from './import-task.ts'

export type Mapping = CallInput<'banking.saveMapping'>['mapping']
export type Headings = Output<'banking.readHeadings'>
export type Preview = Output<'banking.previewImport'>
type Delimiter = Mapping['delimiter']

/** The first rows of the file, cut into columns. */
export const useHeadings = (file: StatementFile, delimiter: Delimiter) =>
  useQuery({
    queryKey: ['banking.readHeadings', file.key, delimiter],
    queryFn: () =>
      call('banking.readHeadings', { file: { fileName: file.fileName, base64: file.base64 }, delimiter }),
  })

type Balances = { readonly openingPence: number; readonly closingPence: number }

/** What the import would do. The preview and the import read the file with the same function. */
export const usePreview = (file: StatementFile, mapping: Mapping | undefined, balances: Balances) =>
  useQuery({
    queryKey: ['banking.previewImport', file.key, mapping, balances],
    queryFn: () =>
      mapping === undefined
        ? Promise.reject(new Error('a preview needs a mapping'))
        : call('banking.previewImport', {
            file: { fileName: file.fileName, base64: file.base64 },
            mapping,
            ...balances,
          }),
    enabled: mapping !== undefined,
    placeholderData: (previous) => previous,
  })
