# 다른 대화에서 봇 이름 뒤에 쓰시는 분께 보이는 목록.
inline-open-event = 열고 알림 받기
inline-open-briefing = 더 읽기
inline-bot = 모든 행사와 브리핑
inline-nothing = 찾지 못했습니다. 전체 보기
