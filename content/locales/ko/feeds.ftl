# 구독하는 캘린더: 캘린더의 이름과, 대화방에서 받는 방법.
feeds-name = Division Bell: 행사 일정
feeds-name-topic = Division Bell: { $topic }
feeds-name-own = 내 일정
feeds-about = 영국 의회 ‘북한에 관한 초당파 의원모임’의 행사입니다. 변경 사항이 자동으로 반영됩니다.
feeds-about-topic = 영국 의회 ‘북한에 관한 초당파 의원모임’의 행사 가운데 ‘{ $topic }’에 관한 것입니다. 변경 사항이 자동으로 반영됩니다.
feeds-about-own = 참석하겠다고 하신 행사입니다. 이 캘린더의 주소를 아는 사람은 누구나 내용을 볼 수 있습니다. 봇의 /calendar에서 주소를 바꾸거나 끌 수 있습니다.

feeds-no-topic = 그 주제의 캘린더는 없습니다. 주제는 다음과 같습니다: { $topics }.
feeds-no-event = 그런 행사가 없거나 더 이상 남아 있지 않습니다.
feeds-no-day = 이 행사는 아직 날짜가 정해지지 않아 캘린더에 넣을 내용이 없습니다.
feeds-no-own = 이 주소로 열리는 캘린더가 없습니다. 꺼졌거나 다른 주소로 바뀌었습니다. 봇에서 /calendar를 보내시면 새 주소를 받으실 수 있습니다.
feeds-away = 지금은 캘린더를 불러올 수 없습니다. 캘린더 앱이 나중에 스스로 다시 확인합니다.

feeds-button-subscribe = 🔁 대신 구독하기
feeds-button-subscribe-empty = 📅 캘린더 구독하기
feeds-button-own = 나만의 캘린더
feeds-button-topics = 주제별
feeds-button-all = 모든 행사
feeds-button-google = Google 캘린더
feeds-button-outlook = Outlook
feeds-button-copy = 주소 복사
feeds-button-copy-webcal = Apple용 주소 복사
feeds-button-renew = 새 주소 받기
feeds-button-off = 끄기
feeds-button-make = 다시 만들기

feeds-file-hint = 파일은 받은 그대로 남습니다. 캘린더를 구독하시면 변경 사항이 자동으로 반영됩니다.
feeds-subscribe =
    <b>{ $name }</b>
    한 번 구독하시면 새 행사, 장소 변경, 취소가 캘린더에 자동으로 반영됩니다.
feeds-subscribe-ways =
    <b>Google 캘린더</b>: 버튼을 누르시거나, 컴퓨터에서 ‘다른 캘린더’의 ‘URL로 추가’를 이용하십시오.
    <b>iPhone, iPad, Mac</b>: webcal 주소를 여시거나 ‘구독 캘린더 추가’에 붙여 넣으십시오.
    <b>Outlook</b>: 버튼을 누르시거나, ‘일정 추가’의 ‘웹에서 구독’을 이용하십시오.
    다른 캘린더에는 첫 번째 주소를 쓰시면 됩니다.
feeds-subscribe-late = 캘린더는 가끔씩만 확인합니다. Apple은 약 한 시간마다, Google과 Outlook은 몇 시간마다입니다. 당일에 바뀌는 내용은 이 대화방에서 알려 드립니다.
feeds-address = <code>{ $address }</code>
feeds-addresses =
    { $address }
    { $webcal }
feeds-topics = <b>주제별 캘린더</b>
    각 캘린더에는 그 주제의 행사만 들어 있습니다.

feeds-own =
    <b>나만의 캘린더</b>
    참석하겠다고 하신 행사만 들어 있으며, 참석을 더하거나 취소하시면 자동으로 반영됩니다.
feeds-own-secret = 이 주소가 곧 열쇠입니다. 주소를 아는 사람은 어떤 행사에 참석하시는지 볼 수 있고, 주소를 등록한 캘린더 회사도 마찬가지입니다. 봇은 주소의 지문만 보관하므로 지금 한 번만 보여 드릴 수 있습니다.
feeds-own-exists =
    <b>나만의 캘린더</b>
    { $day }부터 켜져 있습니다. 주소의 지문만 보관하므로 주소를 다시 보여 드릴 수 없습니다. 이 대화방의 이전 메시지에서 찾으시거나 새 주소를 받으십시오. 새 주소를 받으시면 이전 주소로는 아무것도 열리지 않습니다.
feeds-own-off =
    <b>나만의 캘린더를 껐습니다</b>
    이제 그 주소로는 아무것도 열리지 않습니다. 캘린더 앱이 이미 받아 둔 내용은 앱에서도 캘린더를 지우셔야 사라집니다.
feeds-own-off-already = 끌 나만의 캘린더가 없었습니다.
