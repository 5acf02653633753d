/** Every parameter of a request that can hold something personal, as health records send them, with made-up values. */

/** HL7 Infobutton (URL-based implementation guide) and what portals add to it. */
const names = [
  'patientPerson.administrativeGenderCode.c',
  'patientPerson.administrativeGenderCode.cs',
  'patientPerson.administrativeGenderCode.dn',
  'patientPerson.name.family',
  'patientPerson.name.given',
  'patientPerson.birthTime.value.v',
  'recordTarget.patientRole.id',
  'age.v.v',
  'age.v.u',
  'age.c.c',
  'age.c.cs',
  'ageGroup.v.c',
  'ageGroup.v.cs',
  'ageGroup.v.dn',
  'severityObservation.interpretationCode.c',
  'severityObservation.interpretationCode.dn',
  'performer',
  'performer.languageCode.c',
  'performer.healthCareProvider.c.c',
  'informationRecipient.healthCareProvider.c.dn',
  'encounter.c.c',
  'serviceDeliveryLocation.id.root',
  'knowledgeRequestNotification.effectiveTime.v',
  'representedOrganization.id.root',
  'assignedEntity.representedOrganization.n',
  'holder.assignedEntity.n',
  'holder.assignedEntity.certificateText',
  'assignedAuthorizedPerson.id.root',
  'mainSearchCriteria.v.dn',
  'mainSearchCriteria.v.ot',
  'subTopic.v.dn',
  'name',
  'dob',
  'mrn',
  'q',
];

const secrets = ['Quillfeather', '1951-03-17', 'MRN-7730041', 'quill@mail.example', '999-02-4417'];

/** Each parameter with a value that nobody may ever see again. */
export const personalParameters: readonly (readonly [name: string, value: string])[] = names.map(
  (name, index) => [name, `${secrets[index % secrets.length] ?? ''}-${index}`],
);

/** The parts of those values that would give them away. */
export const personalValues: readonly string[] = secrets;
