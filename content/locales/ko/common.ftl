# 여러 화면에서 함께 쓰는 말과 버튼.
language-name = 한국어
common-back-to-list = ‹ 목록으로
common-back-to-card = ‹ 행사 안내로
common-previous = ‹
common-next = ›
common-page = { $number } / { $count }
common-chosen = ✓ { $label }
common-and = { $items }, { $last }
common-numbered = { $number }. { $title }
common-next-meeting = ➡ 다음 행사: { $title }
common-all-events = 🗓 예정된 행사
common-archive = 🗄 지난 행사
common-all-briefings = 📄 브리핑
common-subscriptions = 🔔 받을 소식
common-settings = ⚙ 설정
common-language = 🌐 English / 한국어
common-help = 도움말
common-privacy = 🔒 개인정보
common-share = ↗ 공유
common-details = 자세히 보기
common-only-in =
    <i>{ $written ->
        [en] 이 글은 아직 영어로만 제공됩니다.
        [ko] 이 글은 아직 한국어로만 제공됩니다.
       *[other] 이 글은 아직 한국어로 제공되지 않습니다.
    }</i>
common-untitled = 제목 없음
common-shortened = <i>한 메시지에 담기 위해 줄였습니다.</i>
