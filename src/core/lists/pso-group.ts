import { defineCodeList } from './define-code-list.ts';

/**
 * Group of a position in the PSO-style share. The last four have no published weight: they are shown beside the share.
 * `externalCode` is our code for the row of the published table.
 */
export const psoGroup = defineCodeList({
  id: 'pso-group',
  version: '2026.1',
  label: { nl: 'Doelgroep (in PSO-stijl)', en: 'Group (PSO-style)' },
  source: 'PSO-Nederland, PSO-doelgroep, handleiding 1.5 en 1.6',
  items: [
    { code: 'wsw', nl: 'Sw-geïndiceerd', en: 'Sheltered employment indication', externalCode: 'sw_geindiceerd' },
    {
      code: 'participation-act',
      nl: 'Participatiewet, IOAW of IOAZ zonder loonkostensubsidie (ook statushouders)',
      en: 'Participation Act without wage-cost subsidy (status holders too)',
      externalCode: 'participatiewet_zonder_lks',
    },
    {
      code: 'participation-act-subsidy',
      nl: 'Participatiewet met loonkostensubsidie',
      en: 'Participation Act with wage-cost subsidy',
      externalCode: 'participatiewet_met_lks',
    },
    { code: 'disability-benefit', nl: 'WIA, WAO of WAZ', en: 'Disability benefit', externalCode: 'wao_wia_waz' },
    { code: 'wajong', nl: 'Wajong', en: 'Young disabled benefit', externalCode: 'wajong' },
    {
      code: 'placement-level-1',
      nl: 'Bbl of bol niveau 1, of VSO/PrO met stage of werkervaringsplaats',
      en: 'Vocational level 1, or special education on placement',
      externalCode: 'bbl_bol_niveau1_of_vso_pro_stage',
    },
    {
      code: 'placement-level-2',
      nl: 'Bbl of bol niveau 2 met stage of leerwerkovereenkomst',
      en: 'Vocational level 2 on placement',
      externalCode: 'bbl_bol_niveau2_stage',
    },
    {
      code: 'placement-level-3-4',
      nl: 'Bbl of bol niveau 3 of 4 met stage of leerwerkplek',
      en: 'Vocational level 3 or 4 on placement',
      externalCode: 'bbl_bol_niveau3_4_stage',
    },
    {
      code: 'special-education',
      nl: 'VSO of PrO, niet in het doelgroepregister',
      en: 'From special education, not in the jobs register',
      externalCode: 'vso_pro_zonder_register',
    },
    {
      code: 'special-education-register',
      nl: 'VSO of PrO, in het doelgroepregister',
      en: 'From special education, in the jobs register',
      externalCode: 'vso_pro_met_register',
    },
    { code: 'unemployment-benefit', nl: 'WW', en: 'Unemployment benefit', externalCode: 'ww' },
    { code: 'subsidised-job', nl: 'Wiw- of ID-baan', en: 'Subsidised job (Wiw, ID)', externalCode: 'wiw_id' },
    {
      code: 'status-lost',
      nl: 'Doelgroepstatus verloren in de afgelopen twee jaar',
      en: 'Left the group in the past two years',
      externalCode: 'doelgroepstatus_verloren',
    },
    {
      code: 'young-disabled-minimum-wage',
      nl: 'Jonggehandicapt, verdient met een voorziening het minimumloon',
      en: 'Young disabled, earns the minimum wage with support',
      externalCode: 'jonggehandicapt_wml_met_voorziening',
    },
    {
      code: 'jobs-register',
      nl: 'Overig in het doelgroepregister (banenafspraak)',
      en: 'Others in the jobs register',
      externalCode: 'overig_doelgroepregister',
    },
    { code: 'wmo', nl: 'Wmo (dagbesteding)', en: 'Social Support Act (day activity)' },
    { code: 'wlz', nl: 'Wlz (dagbesteding)', en: 'Long-term care act (day activity)' },
    { code: 'volunteer', nl: 'Vrijwilliger', en: 'Volunteer' },
    { code: 'community-service', nl: 'Taakstraf', en: 'Community service' },
  ],
});
