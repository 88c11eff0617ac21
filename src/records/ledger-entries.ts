import { costKind } from '../core/lists/cost-kind.ts';
import { incomeSource } from '../core/lists/income-source.ts';
import { ledgerNature } from '../core/lists/ledger-nature.ts';
import { party } from '../core/lists/party.ts';
import { defineRecordKind } from './define-record-kind.ts';
import { ledgerChecks } from './rules/ledger.ts';

/** One amount of money that came in or went out. */
export const ledgerEntries = defineRecordKind({
  kind: 'ledger-entries',
  schemaName: 'LedgerEntry',
  label: { one: { nl: 'Boeking', en: 'Ledger entry' }, many: { nl: 'Boekingen', en: 'Ledger entries' } },
  about: {
    nl: 'Een opbrengst, kosten of een investering, zonder btw. Mag een samenvatting van een maand zijn. Wat als inzet van een impactkaart telt, is gemerkt.',
    en: 'Income, a cost or an investment, excluding VAT. May be the sum of a month. What counts as an input of an impact map is marked.',
  },
  dateField: 'date',
  fields: {
    date: { type: 'day', required: true, label: { nl: 'Datum', en: 'Date' }, about: 'Day of the entry.' },
    nature: {
      type: 'code',
      list: ledgerNature,
      required: true,
      label: { nl: 'Aard', en: 'Nature' },
      about: 'Code list `ledger-nature`.',
    },
    amount: {
      type: 'decimal',
      euros: true,
      places: 2,
      // Wider than is allowed: the rule says what a minus sign should have been.
      min: -1_000_000_000,
      max: 1_000_000_000,
      required: true,
      label: { nl: 'Bedrag', en: 'Amount' },
      about: 'Euros without VAT, always above 0: `nature` says which way, and `isCredit` what is taken back.',
    },
    isCredit: {
      type: 'flag',
      label: { nl: 'Is creditering', en: 'Is credit' },
      about: 'True when it takes an earlier entry back, wholly or in part: a credit note, a refund.',
    },
    incomeSource: {
      type: 'code',
      list: incomeSource,
      label: { nl: 'Inkomstenbron', en: 'Income source' },
      about: 'Only and always with `income`: code list `income-source`.',
    },
    costKind: {
      type: 'code',
      list: costKind,
      label: { nl: 'Kostensoort', en: 'Cost kind' },
      about: 'Always with `cost`, and possible with `investment`: code list `cost-kind`.',
    },
    party: {
      type: 'code',
      list: party,
      label: { nl: 'Partij', en: 'Party' },
      about: 'Whose money it is (code list `party`): who pays the income, or who bears the cost.',
    },
    organisationId: {
      type: 'organisation',
      label: { nl: 'Organisatie', en: 'Organisation' },
      about: 'Organisation of the catalogue that pays or is paid.',
    },
    countsAsInput: {
      type: 'flag',
      label: { nl: 'Telt als inzet', en: 'Counts as input' },
      about:
        'True when it is put into the work of the centre, and so counts in an impact map that asks the ledger. Mark either the money that comes in or the costs paid with it, never both.',
    },
    note: {
      type: 'text',
      maxLength: 200,
      label: { nl: 'Omschrijving', en: 'Note' },
      about: 'What it was for; no names of people.',
    },
  },
  checks: ledgerChecks,
  indexes: [['date', 'nature', 'incomeSource', 'costKind', 'party', 'countsAsInput', 'isCredit', 'amount']],
  hasCoverage: true,
  example: {
    date: '2026-09-30',
    nature: 'income',
    amount: 40_000,
    incomeSource: 'municipal-contract',
    party: 'municipality',
    organisationId: 'gemeente-delft',
    countsAsInput: true,
    note: 'Derde kwartaal',
  },
});
